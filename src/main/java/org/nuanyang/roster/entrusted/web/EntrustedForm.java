package org.nuanyang.roster.entrusted.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactInput;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.entrusted.Agreement;
import org.nuanyang.roster.entrusted.CareExclusion;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.roster.entrusted.Party;
import org.nuanyang.roster.entrusted.Signing;
import org.nuanyang.roster.entrusted.Signing.Signature;
import org.nuanyang.roster.entrusted.WishHeard;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What a browser sent for an agreement; {@code instead} is the open one that it replaces. */
public record EntrustedForm(
        @Nullable String instead,
        @Nullable String entrusterName,
        @Nullable Relation entrusterRelation,
        @Nullable String entrusterPhone,
        @Nullable String carerName,
        @Nullable Relation carerRelation,
        @Nullable String carerPhone,
        @Nullable String carerId,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate carerBirth,
        @Nullable String carerAddress,
        @Nullable Boolean capable,
        @Nullable List<CareExclusion> ruledOut,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate wishOn,
        @Nullable WishHeard wishHow,
        @Nullable String wishWords,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
        @Nullable String duties,
        @Nullable String fee,
        @Nullable Boolean weekly,
        @Nullable Signature signature,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedOn,
        @Nullable String witness,
        @Nullable String whyNot,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate schoolCopy,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate villageCopy) {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 2_000;

    /** A form with what the file knows: the parent who is away entrusts, the guardian cares; from the open agreement when there is one. */
    static EntrustedForm of(ChildFile file, @Nullable EntrustedCare open, String duties, LocalDate today) {
        var facts = file.facts();
        boolean mother = !facts.<Boolean>get(Fact.FATHER_AWAY).orElse(facts.tells(Fact.FATHER_NAME)) && facts.tells(Fact.MOTHER_NAME);
        var carer = open == null ? null : open.agreement().carer();
        return new EntrustedForm(
                open == null ? null : open.id().toString(),
                facts.<String>get(mother ? Fact.MOTHER_NAME : Fact.FATHER_NAME).orElse(null), mother ? Relation.MOTHER : Relation.FATHER,
                facts.<Phone>get(mother ? Fact.MOTHER_PHONE : Fact.FATHER_PHONE).map(Phone::digits).orElse(null),
                carer != null ? carer.name() : facts.<String>get(Fact.GUARDIAN_NAME).orElse(null),
                carer != null ? carer.relation() : facts.<Relation>get(Fact.GUARDIAN_RELATION).orElse(null),
                carer != null && carer.phone() != null ? carer.phone().digits() : facts.<Phone>get(Fact.GUARDIAN_PHONE).map(Phone::digits).orElse(null),
                null, carer == null ? null : carer.birth(),
                carer != null ? carer.address() : facts.<String>get(Fact.GUARDIAN_ADDRESS).orElse(null),
                null, null, null, null, null, today, today.plusYears(1).minusDays(1), duties, null, null, Signature.ON_PAPER, null, null, null, null, null);
    }

    Problems missing(Problems problems) {
        problems = text(problems, "entrusterName", entrusterName, LONGEST_NAME, "roster.entrusted.missing.entruster");
        problems = text(problems, "carerName", carerName, LONGEST_NAME, "roster.entrusted.missing.carer");
        if (carerRelation == null) problems = problems.with("carerRelation", Refusal.of("roster.entrusted.missing.relation"));
        if (signature == null) problems = problems.with("signature", Refusal.of("roster.entrusted.missing.signature"));
        if (wishOn != null && wishHow == null) problems = problems.with("wishHow", Refusal.of("roster.entrusted.missing.wish-how"));
        for (var long_ : List.of("duties", "wishWords", "fee", "whyNot", "witness", "carerAddress")) problems = text(problems, long_, of(long_), LONGEST_TEXT, null);
        return problems;
    }

    /** @param problems takes what cannot be read */
    Agreement agreement(ChildFile file, LocalDate today, Consumer<Problem> problems) {
        var guardian = Objects.equals(stripped(carerName), file.facts().<String>get(Fact.GUARDIAN_NAME).orElse(null));
        ResidentId id = read(Fact.GUARDIAN_ID, carerId, today, "carerId", problems);
        if (id == null && guardian) id = file.facts().<ResidentId>get(Fact.GUARDIAN_ID).orElse(null);
        var birth = carerBirth != null ? carerBirth : id != null ? id.birthDate()
                : guardian ? file.facts().<RoughDate>get(Fact.GUARDIAN_BIRTH).map(RoughDate::until).orElse(null) : null;
        var entruster = new Party(Objects.requireNonNullElse(stripped(entrusterName), ""), entrusterRelation,
                read(Fact.FATHER_PHONE, entrusterPhone, today, "entrusterPhone", problems), null, null, null);
        var carer = new Party(Objects.requireNonNullElse(stripped(carerName), ""), carerRelation,
                read(Fact.GUARDIAN_PHONE, carerPhone, today, "carerPhone", problems), id, birth, stripped(carerAddress));
        var wish = wishOn == null || wishHow == null ? null : new Agreement.Wish(wishOn, wishHow, stripped(wishWords));
        return new Agreement(entruster, carer, Boolean.TRUE.equals(capable), ruledOut == null ? Set.of() : Set.copyOf(ruledOut), wish,
                from, until, stripped(duties), stripped(fee), Boolean.TRUE.equals(weekly), signing(), new Agreement.Copies(schoolCopy, villageCopy));
    }

    record Problem(String field, Refusal reason) {}

    private Signing signing() {
        return switch (Objects.requireNonNull(signature)) {
            case ON_PAPER -> new Signing.OnPaper(signedOn);
            case BY_PHONE -> new Signing.ByPhone(signedOn, stripped(witness));
            case NOT_SIGNED -> new Signing.NotSigned(stripped(whyNot));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T read(Fact as, @Nullable String typed, LocalDate today, String field, Consumer<Problem> problems) {
        return switch (FactInput.read(as, typed, today)) {
            case FactInput.Value(var value) -> (T) value;
            case FactInput.Nothing _ -> null;
            case FactInput.Wrong(var reason) -> {
                problems.accept(new Problem(field, reason));
                yield null;
            }
        };
    }

    private @Nullable String of(String field) {
        return switch (field) {
            case "duties" -> duties;
            case "wishWords" -> wishWords;
            case "fee" -> fee;
            case "whyNot" -> whyNot;
            case "witness" -> witness;
            default -> carerAddress;
        };
    }

    private static Problems text(Problems problems, String field, @Nullable String text, int longest, @Nullable String missing) {
        if (stripped(text) == null) return missing == null ? problems : problems.with(field, Refusal.of(missing));
        return text.length() > longest ? problems.with(field, Refusal.of("roster.input.long", text.length(), longest)) : problems;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
