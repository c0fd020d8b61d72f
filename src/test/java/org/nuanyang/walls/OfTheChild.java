package org.nuanyang.walls;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.ExcuseWhy;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.CareRequests;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.NextStep;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sample;
import org.nuanyang.mind.NoteId;
import org.nuanyang.mind.SealedNotes;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingEnd;
import org.nuanyang.pairing.PairingId;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.protection.ApprovalExtent;
import org.nuanyang.protection.ApprovalKind;
import org.nuanyang.protection.Approvals;
import org.nuanyang.protection.Asking;
import org.nuanyang.protection.Emergencies;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.request.ParentsRequest;
import org.nuanyang.protection.request.ParentsRequests;
import org.nuanyang.protection.request.RequestKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.entrusted.Agreement;
import org.nuanyang.roster.entrusted.CareExclusion;
import org.nuanyang.roster.entrusted.EntrustedCareId;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.roster.entrusted.Party;
import org.nuanyang.roster.entrusted.Signing;
import org.nuanyang.roster.entrusted.WishHeard;
import org.nuanyang.roster.portrait.Portraits;

/** What a child has: a photo, agreement, helpers, records of care. */
record OfTheChild(Spot spot, Doors doors, Things things, ChildId child) {
    private static final LocalDate TODAY = Qingxi.TODAY;

    void laid() {
        photo();
        entrusted();
        helped();
        caredFor();
        confided();
        askedBeyondDuty();
        new OfLetters(spot, doors, things, child).laid();
        new OfConcern(spot, doors, things, child).laid();
        new OfMind(spot, doors, things, child).laid();
        new OfStudyPlans(spot, doors, things, child).laid();
    }

    private void photo() {
        as(spot.keeper(), by -> {
            for (var purpose : List.of(ConsentPurpose.PHOTO, ConsentPurpose.OUTSIDE_HELPER))
                Doors.done(doors.get(Consents.class).record(child.value(), agreed(purpose), Optional.empty(), by));
            Doors.done(doors.get(Portraits.class).set(child, "照片.jpg", picture(), by));
            return by;
        });
        things.with("consent", doors.id("select id from protection.consent where child_id = ? and purpose = 'PHOTO'", child.value()));
        var asked = new ParentsRequest.Told(RequestKind.DELETION, Giver.FATHER, "山" + mark(), Consent.How.BY_PHONE, "请删去" + mark(), TODAY);
        var requests = doors.get(ParentsRequests.class);
        var request = as(spot.keeper(), by -> requests.receive(child.value(), asked, by).id());
        as(spot.keeper(), by -> {
            Doors.done(requests.answer(request, ParentsRequest.Decision.REFUSED, "在读期间不能删去" + mark(), by));
            return by;
        });
        things.with("parentsRequest", request);
        things.with("photo", doors.id("select id from files.file where child_id = ?", child.value()));
    }

    private Consent.Told agreed(ConsentPurpose purpose) {
        return new Consent.Told(purpose, Consent.Answer.GIVEN, Giver.FATHER, "山" + mark(), Consent.How.ON_PAPER, null, TODAY);
    }

    private void entrusted() {
        var agreement = new Agreement(
                new Party("山" + mark(), Relation.FATHER, new Phone(spot.place().phone(91)), null, null, null),
                new Party("姑姑" + mark(), Relation.PATERNAL_GRANDMOTHER, new Phone(spot.place().phone(92)), null, LocalDate.of(1958, 4, 2), mark() + "巷4号"),
                true, EnumSet.allOf(CareExclusion.class), new Agreement.Wish(LocalDate.of(2026, 2, 20), WishHeard.FACE_TO_FACE, "愿意" + mark()),
                LocalDate.of(2026, 2, 25), LocalDate.of(2027, 2, 24), "接送上下学。", null, true, new Signing.OnPaper(LocalDate.of(2026, 2, 22)),
                new Agreement.Copies(null, null));
        var cares = doors.get(EntrustedCares.class);
        as(spot.keeper(), by -> {
            Doors.done(cares.enter(child, agreement, Optional.empty(), by));
            var id = new EntrustedCareId(doors.id("select id from roster.entrusted_care where child_id = ?", child.value()));
            things.with("entrusted", id.value()).with("careScan", cares.scan(child, id, "协议.jpg", picture(), by));
            return by;
        });
    }

    private void helped() {
        var pairings = doors.get(Pairings.class);
        as(spot.principal(), by -> {
            var gone = volunteer("韩某", by);
            Doors.done(pairings.pair(List.of(match(HelperRef.of(gone), PairingKind.LOVING_MOTHER)), by));
            var ended = pairing("韩某");
            Doors.done(pairings.end(ended, new Pairings.Ending(TODAY, PairingEnd.AGREED, ""), by));
            things.with("helper", gone).with("helperRef", HelperRef.of(gone)).with("ended", ended.value());
            doors.get(KeyChildren.class).mark(child, "走访发现" + mark(), by);
            return by;
        });
        var teacher = spot.qingxi().with(Spot.login(), "杨某", Role.SUBJECT, spot.klass().id());
        as(spot.principal(), by -> {
            Doors.done(pairings.pair(List.of(match(new HelperRef(HelperRef.By.ACCOUNT, teacher.id().value()), PairingKind.STAFF)), by));
            var pairing = pairing("杨某");
            things.with("pairing", pairing.value());
            things.with("letterScan", doors.get(Letters.class).scan(pairing, "责任书.jpg", picture(), by));
            return by;
        });
        doors.owner().sql("""
                insert into pairing.hand_over (county_id, pairing_id, child_id, child_name, asked_of, asked_on)
                values (:county, :pairing, :child, :name, :helper, current_date) on conflict do nothing
                """).param("county", spot.county()).param("pairing", UUID.fromString(things.get("ended"))).param("child", child.value())
                .param("name", "满" + mark()).param("helper", teacher.id().value()).update();
    }

    private org.nuanyang.pairing.HelperId volunteer(String name, Viewer by) {
        var helpers = doors.get(Helpers.class);
        var id = helpers.add(new Helper.Told(spot.school(), name, PairingKind.LOVING_MOTHER, "青石村妇联", "青石村", new Phone("13900000002")), by);
        Doors.done(helpers.check(id, new Helper.Check(TODAY.minusMonths(1), TODAY.plusYears(1), "青石派出所"), by));
        return id;
    }

    private Match match(HelperRef helper, PairingKind kind) {
        return new Match(helper, child, kind, TODAY.minusDays(10), false);
    }

    private PairingId pairing(String helper) {
        return new PairingId(doors.id("""
                select pairing.id from pairing.pairing join pairing.helper on helper.id = pairing.helper_id
                 where pairing.child_id = ? and helper.name = ?
                """, child.value(), helper));
    }

    private void caredFor() {
        doors.owner().sql("update roster.child set enrolled_on = date '2025-09-01' where id = :id").param("id", child.value()).update();
        doors.owner().sql("update roster.enrolment set from_on = date '2025-09-01' where child_id = :id").param("id", child.value()).update();
        as(spot.homeroom(), by -> {
            var record = RecordId.next();
            var common = Common.of(record, List.of(child), TODAY.minusDays(1), Mode.IN_PERSON)
                    .promising(new NextStep("写信" + mark(), null, TODAY.plusDays(3)));
            var made = doors.get(CareRecords.class).record(new CareRecord.Talk(common, "说起" + mark(), null), by);
            if (!(made instanceof Recorded.Created)) throw new AssertionError(made);
            things.with("record", record.value()).with("step", doors.id("select id from care.step where record_id = ?", record.value()));
            var problems = doors.get(CareRequests.class).askWithdrawal(record, 1, "写错" + mark(), by);
            if (!problems.isEmpty()) throw new AssertionError(problems);
            Doors.done(doors.get(Excuses.class).excuse(child, null, ExcuseWhy.ILL, "发烧" + mark(), TODAY, TODAY.plusDays(2), by));
            return by;
        });
        things.with("request", doors.id("select id from care.request where child_id = ?", child.value()))
                .with("excuse", doors.id("select id from care.excuse where child_id = ?", child.value()));
    }

    private void confided() {
        var note = NoteId.next();
        as(spot.counsellor(), by -> {
            var refused = doors.get(SealedNotes.class).write(note, child, TODAY, "悄悄说" + mark(), by);
            if (!refused.isEmpty()) throw new AssertionError(refused);
            var told = new Tiers.Told(0, Tier.SUPPORT, "多陪" + mark(), TODAY.plusDays(30));
            if (!doors.get(Tiers.class).set(child, told, by).isEmpty()) throw new AssertionError();
            return by;
        });
        things.with("note", note).with("otherNote", NoteId.next()).with("folder", doors.id("select folder_id from mind.note where id = ?", note.value()));
    }

    /** An officer of whom the table asks nothing wants the file, and has opened it in an emergency. */
    private void askedBeyondDuty() {
        as(spot.officer(), by -> {
            var asking = new Asking(ApprovalKind.VIEW, ApprovalExtent.of(Set.of(child.value())), "核对" + mark(), TODAY, TODAY.plusDays(6));
            things.with("approval", doors.get(Approvals.class).ask(asking, by).id());
            return things.with("emergency", doors.get(Emergencies.class).open(child.value(), "没有到家" + mark(), by).id());
        });
    }

    private String mark() {
        return spot.mark();
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return doors.as(spot.county(), account, work);
    }

    private static Content picture() {
        return switch (Content.of(Sample.png(40, 50))) {
            case Content.Reading.Readable(var content) -> content;
            case Content.Reading.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
