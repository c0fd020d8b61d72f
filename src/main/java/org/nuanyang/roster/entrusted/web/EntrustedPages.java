package org.nuanyang.roster.entrusted.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.roster.entrusted.Party;
import org.nuanyang.roster.entrusted.web.EntrustedPage.Entry;
import org.nuanyang.roster.entrusted.web.EntrustedPage.Line;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Component;

/** Words agreements; whoever may call sees phones in full, as on the child's page, and ID numbers stay masked. */
@Component
class EntrustedPages {
    private final EntrustedCares cares;
    private final KeptFiles files;
    private final AccountNames names;
    private final Clock clock;

    EntrustedPages(EntrustedCares cares, KeptFiles files, AccountNames names, Clock clock) {
        this.cares = cares;
        this.files = files;
        this.names = names;
        this.clock = clock;
    }

    EntrustedPage of(ChildFile file, Problems problems, Viewer viewer) {
        boolean change = ChildAccess.may(Act.AMEND, file, viewer) && file.left() == null;
        var call = ChildAccess.may(Act.CALL, file, viewer);
        return new EntrustedPage(file, cares.of(file, viewer).stream().map(care -> entry(care, call, viewer)).toList(), change, problems,
                LocalDate.now(clock).toString());
    }

    private Entry entry(EntrustedCare care, boolean call, Viewer viewer) {
        var agreement = care.agreement();
        var state = care.state(LocalDate.now(clock));
        var tone = switch (state) {
            case IN_FORCE -> Tone.GOOD;
            case NOT_SIGNED, EXPIRES_SOON, EXPIRED -> Tone.WAITING;
            case ENDED -> Tone.PLAIN;
        };
        var maker = names.of(viewer.county(), List.of(care.madeBy())).getOrDefault(care.madeBy(), "");
        var made = Words.say("roster.entrusted.made", care.madeAt().atZone(clock.getZone()).toLocalDate().toString(), maker);
        return new Entry(care.id().toString(), Words.say("roster.entrusted.by", agreement.carer().name()), Words.say(state), tone, made,
                lines(care, call), files.of(EntrustedCares.SCANS, care.id().value(), viewer), care.end() == null, agreement.signed(),
                text(agreement.copies().school()), text(agreement.copies().village()));
    }

    private static List<Line> lines(EntrustedCare care, boolean call) {
        var agreement = care.agreement();
        var signing = agreement.signing();
        var wish = agreement.wish();
        var lines = new ArrayList<Line>();
        lines.add(new Line(Words.say("roster.entrusted.entruster"), party(agreement.entruster(), call)));
        lines.add(new Line(Words.say("roster.entrusted.carer"), party(agreement.carer(), call)));
        if (care.end() != null) {
            lines.add(new Line(Words.say("roster.entrusted.ended"), joined(care.end().on(), Words.say(care.end().why()), care.end().note())));
        }
        if (!agreement.signed()) {
            lines.add(new Line(Words.say("roster.entrusted.why-not"), signing.whyNot()));
            return lines;
        }
        lines.add(new Line(Words.say("roster.entrusted.signed"), joined(signing.signedOn(), Words.say(signing.kind()), signing.witness())));
        lines.add(new Line(Words.say("roster.entrusted.term"), Words.say("roster.entrusted.from-until", text(agreement.from()), text(agreement.until()))));
        lines.add(new Line(Words.say("roster.entrusted.checked"), Words.say("roster.entrusted.checked.all",
                agreement.ruledOut().stream().sorted().map(Words::say).collect(Collectors.joining(Words.say("roster.comma"))))));
        lines.add(new Line(Words.say("roster.entrusted.wish"), wish == null ? null : joined(wish.heardOn(), Words.say(wish.how()), wish.words())));
        lines.add(new Line(Words.say("roster.entrusted.duties"), agreement.duties()));
        if (agreement.fee() != null) lines.add(new Line(Words.say("roster.entrusted.fee"), agreement.fee()));
        lines.add(new Line(Words.say("roster.entrusted.copies.school"), text(agreement.copies().school())));
        lines.add(new Line(Words.say("roster.entrusted.copies.village"), text(agreement.copies().village())));
        return lines;
    }

    private static String party(Party party, boolean call) {
        return joined(party.relation() == null ? party.name() : Words.say("roster.entrusted.kin", party.name(), Words.say(party.relation())),
                party.phone() == null ? null : call ? party.phone().digits() : party.phone().masked(),
                FactWords.masked(party.id()), party.address());
    }

    private static String joined(@Nullable Object... parts) {
        return java.util.Arrays.stream(parts).filter(Objects::nonNull).map(Object::toString).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
