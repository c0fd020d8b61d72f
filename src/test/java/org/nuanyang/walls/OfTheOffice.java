package org.nuanyang.walls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.nuanyang.documents.BlankForm;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.download.Downloads;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LeavingForm;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.documents.download.Purpose;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Deputies;
import org.nuanyang.access.DutyId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Vault;
import org.nuanyang.forms.Blank;
import org.nuanyang.forms.store.Brought;
import org.nuanyang.forms.store.FormId;
import org.nuanyang.forms.store.Forms;
import org.nuanyang.forms.store.Paper;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SheetImport.Upload;
import org.nuanyang.people.Kind;
import org.nuanyang.people.People;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Documents;
import org.nuanyang.reports.document.Offers;
import org.nuanyang.reports.document.Wanted;
import org.nuanyang.files.Content;
import org.nuanyang.files.Sample;
import org.nuanyang.risk.hazard.Hazard;
import org.nuanyang.risk.hazard.HazardKind;
import org.nuanyang.risk.hazard.HazardPhotos;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.named.KeptList;
import org.nuanyang.roster.named.KeptLists;

/** What a school, a county and an account have. */
record OfTheOffice(Spot spot, Doors doors, Things things) {
    private static final LocalDate TODAY = Qingxi.TODAY;

    void laid() {
        runs();
        keptLists();
        accounts();
        rules();
        notices();
        retention();
        downloads();
        closings();
        forms();
        sentForm();
        document();
        hazard();
    }

    private void hazard() {
        var hazard = as(spot.homeroom(), by -> {
            var seen = new Hazard(Ids.next(), spot.school(), HazardKind.WATER, "石桥下" + spot.mark(), "没有护栏", TODAY, by.account(), null, null, 1);
            if (!doors.get(Hazards.class).report(seen, by).isEmpty()) throw new AssertionError();
            return seen;
        });
        var photo = Ids.next();
        as(spot.homeroom(), by -> doors.get(HazardPhotos.class).keep(hazard.id(), photo, "桥.png", ((Content.Reading.Readable) Content.of(Sample.png(40, 50))).content(), by));
        things.with("hazard", hazard.id()).with("hazardPhoto", photo);
    }

    /** A file that its maker has not fetched yet. */
    private void downloads() {
        things.with("download", as(spot.keeper(), by -> {
            var leaving = doors.get(Downloads.class).leaving(new LeavingForm(null, Purpose.CARE.name(), "", false, ""), true, "/", by);
            var parcel = new Parcel("名册" + spot.place().mark, FileType.EXCEL, 1, spot.school(), "/");
            try {
                var made = leaving.keep(parcel, out -> {
                    new BlankForm("名册", spot.place().mark, "", List.of(new BlankForm.Field(LedgerColumn.text("", "姓名", 10), List.of(), false, "", spot.place().mark), new BlankForm.Field(LedgerColumn.text("", "备注", 10), List.of(), false, "", "")), 1).write(out);
                    return 1;
                });
                return UUID.fromString(made.getViewName().replaceFirst(".*/", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The principal's own, under a name that tells of the place. */
    private void keptLists() {
        var lists = doors.get(KeptLists.class);
        as(spot.principal(), by -> {
            for (var what : KeptList.What.values()) lists.keep(what, what + spot.mark(), "?rows=SEX", null, by);
            return by;
        });
        for (var what : KeptList.What.values())
            things.with(what.name().toLowerCase(Locale.ROOT), doors.id("select id from roster.kept_list where made_by = ? and what = ?", spot.principal().id().value(), what.name()));
    }

    private void runs() {
        things.with("schoolCode", doors.owner().sql("select code from access.org where id = ?").param(spot.school().value()).query(String.class).single());
        things.with("import", run("roster")).with("comparison", run(Comparisons.KIND));
        things.with("upload", as(spot.administrator(), by ->
                doors.get(People.class).bring(Kind.STAFF, "教师.csv", "姓名,登录名,单位,职责\n甲,%s,青石小学,校长\n".formatted(Spot.login()).getBytes(UTF_8), by)));
    }

    private UUID run(String kind) {
        var file = "姓名,性别,身份证号,年级,班级,监护人姓名,与学生关系,监护人电话\n新来%s,女,,三年级,1班,奶奶%s,祖母,%s\n"
                .formatted(spot.place().mark, spot.place().mark, spot.place().phone(95));
        return as(spot.keeper(), by -> switch (doors.get(Imports.class).upload(kind, spot.school(), new Upload("花名册.csv", file.getBytes(UTF_8)), by)) {
            case Outcome.Previewed(var run) -> run.id().value();
            case Outcome other -> throw new AssertionError(other);
        });
    }

    private void accounts() {
        var absent = spot.qingxi().with(Spot.login(), "何某", Role.SUBJECT, spot.klass().id());
        var duty = doors.id("select id from access.duty where account_id = ?", absent.id().value());
        var deputy = spot.qingxi().with(Spot.login(), "施某", Role.PSYCHOLOGY, spot.school());
        doors.as(spot.county(), spot.principal(), by -> {
            Doors.done(doors.get(Deputies.class).appoint(new DutyId(duty), deputy.id(), TODAY, TODAY.plusDays(5), "产假", by));
            return by;
        });
        doors.get(Tokens.class).make(absent.id(), "place", LocalDate.of(2026, 6, 1), spot.qingxi().product);
        doors.get(SecondSteps.class).give(absent.id(), new byte[20], spot.qingxi().product);
        things.with("account", absent.id()).with("duty", duty).with("session", Ids.next()).with("passkey", Ids.next())
                .with("deputy", doors.id("select id from access.duty where account_id = ? and org_id = ?", deputy.id().value(), spot.klass().id().value()))
                .with("token", doors.id("select id from access.token where account_id = ?", absent.id().value()));
    }

    private void rules() {
        var holiday = new CalendarEntry(Ids.next(), spot.school(), CalendarEntry.Kind.HOLIDAY, "校庆", TODAY.plusDays(30 + spot.place().ordinal()), TODAY.plusDays(30 + spot.place().ordinal()));
        as(spot.principal(), by -> {
            Doors.done(doors.get(SchoolCalendar.class).add(holiday, by));
            return by;
        });
        things.with("entry", holiday.id()).with("careDuty", Ids.next()).with("definition", Ids.next());
        doors.owner().sql("""
                insert into care.duty (county_id, id, school_id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, made_by, made_at)
                values (:county, :id, :school, 'TALK', array['TALK'], 'HOMEROOM', 1, 'WEEK', 'TEACHING', 'ALL', 0, 20, '2025-09-01', :by, now())
                """).param("county", spot.county()).param("id", id("careDuty")).param("school", spot.school().value()).param("by", spot.principal().id().value()).update();
        doors.owner().sql("""
                insert into roster.county_definition (county_id, id, from_on, definition, county_months, education_months, short_visit_days, decided_by, decided_at)
                values (:county, :id, :from, 'COUNTY', 3, 6, 30, :by, now())
                """).param("county", spot.county()).param("id", id("definition")).param("from", TODAY.plusDays(20 + spot.place().ordinal())).param("by", spot.officer().id().value()).update();
    }

    private void notices() {
        for (var name : new String[] {"message", "channel", "device", "delivery"}) things.with(name, Ids.next());
        var sealed = doors.get(Vault.class);
        doors.owner().sql("""
                insert into notices.message (county_id, id, account_id, matter, words_key, args_sealed, link, urgent, sent_at)
                values (:county, :id, :account, 'walls', 'notices.trial', :args, '/', false, now())
                """).param("county", spot.county()).param("id", id("message")).param("account", id("account")).param("args", sealed.seal("[]")).update();
        doors.owner().sql("""
                insert into notices.channel (county_id, id, kind, org_id, config_sealed, is_on, version, changed_by, changed_at)
                values (:county, :id, :kind, :org, :config, false, 1, :by, now())
                """).param("county", spot.county()).param("id", id("channel")).param("org", spot.school().value()).param("kind", spot.place() == Place.CLASS ? "DINGTALK" : "WECOM")
                .param("config", sealed.seal("{\"kind\":\"WECOM\",\"url\":\"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k\"}"))
                .param("by", spot.administrator().id().value()).update();
        doors.owner().sql("""
                insert into notices.subscription (county_id, id, account_id, endpoint_index, address_sealed, device, made_at)
                values (:county, :id, :account, :index, :address, '手机', now())
                """).param("county", spot.county()).param("id", id("device")).param("account", id("account"))
                .param("index", sealed.blindIndex("walls", things.get("device"))).param("address", sealed.seal("{}")).update();
        doors.owner().sql("""
                insert into notices.delivery (county_id, id, channel_id, account_id, urgent, state, due_at, tries, made_at, ended_at, said)
                values (:county, :id, :channel, :account, false, 'GIVEN_UP', now(), 3, now(), now(), 'timeout')
                """).param("county", spot.county()).param("id", id("delivery")).param("channel", id("channel")).param("account", id("account")).update();
    }

    private void retention() {
        things.with("hold", Ids.next()).with("erasure", Ids.next());
        doors.owner().sql("""
                insert into protection.hold (county_id, id, school_id, reason_sealed, placed_by, placed_at, lifted_by, lifted_at, lifted_sealed)
                values (:county, :id, :school, :reason, :by, now(), :by, now(), :reason)
                """).param("county", spot.county()).param("id", id("hold")).param("school", spot.school().value())
                .param("reason", doors.get(Vault.class).seal("审计")).param("by", spot.officer().id().value()).update();
        doors.owner().sql("""
                insert into protection.erasure (county_id, id, as_of, file_years, files, ids_hash, ordered_by, ordered_at, finished_at)
                values (:county, :id, '2026-03-01', 3, 1, '\\x00', :by, now(), now())
                """).param("county", spot.county()).param("id", id("erasure")).param("by", spot.officer().id().value()).update();
    }

    /** A month that the county has locked, with a child of which is known by now that it was not there. */
    private void closings() {
        doors.owner().sql("""
                insert into indicators.closing_rule (county_id, from_on, month_day, class_days, changed_by, changed_at, version)
                values (:county, '2026-02-01', 5, 2, :by, now(), 1) on conflict do nothing
                """).param("county", spot.county()).param("by", spot.officer().id().value()).update();
        doors.owner().sql("""
                insert into indicators.closing (county_id, id, org_id, school_id, period, from_on, until_on, state, taken_on, definition, version)
                values (:county, :id, :school, :school, '2026-02', '2026-02-01', '2026-02-28', 'LOCKED', '2026-03-03', 'COUNTY', 2) on conflict do nothing
                """).param("county", spot.county()).param("id", Ids.next()).param("school", spot.school().value()).update();
        doors.owner().sql("""
                insert into indicators.child_month (county_id, month, child_id, school_id, class_id, counts, national, education, county, register, in_care, missing,
                                                    carded, helpers, peers, signed, key, agreement)
                values (:county, '2026-02-01', :child, :school, :class, 'COUNTS', 'COUNTS', 'COUNTS', 'COUNTS', 'COUNTS', true, '{}', false, 0, 0, 0, false, false)
                """).param("county", spot.county()).param("child", id("child")).param("school", spot.school().value()).param("class", spot.klass().id().value()).update();
    }

    /** A blank form of the school, named after the place. */
    private void forms() {
        things.with("form", as(spot.keeper(), by ->
                ((Brought.Kept) doors.get(Forms.class).bring(new Paper(FormId.next(), "表" + spot.place().mark + ".xlsx", Blank.table(), spot.school(), null, null), by)).form().id().value()));
    }

    /** One that the county has sent to the school. Its name tells of nobody: it stands on Today. */
    private void sentForm() {
        var id = Ids.next();
        doors.owner().sql("""
                insert into forms.form (county_id, id, place_id, whom, masked, file_name, format, file_sealed, fingerprint, known, corrections, version, made_by, made_at, kept_until)
                select :county, :id, org.id, 'ALL', true, '县表.xlsx', 'XLSX', :file, '0123456789abcdef', false, '[]', 1, :by, timestamptz '2026-03-12 08:00+08', date '2026-06-01'
                  from access.org where org.county_id = :county and org.kind = 'COUNTY'
                """).param("county", spot.county()).param("id", id).param("file", doors.get(Vault.class).seal(Blank.table())).param("by", spot.officer().id().value()).update();
        doors.owner().sql("insert into forms.part (county_id, form_id, school_id, due_on, sent_by, sent_at, version) values (:county, :id, :school, date '2026-03-20', :by, timestamptz '2026-03-12 08:00+08', 0)")
                .param("county", spot.county()).param("id", id).param("school", spot.school().value()).param("by", spot.officer().id().value()).update();
        things.with("sentForm", id);
    }

    /** The school's summary. */
    private void document() {
        things.with("document", as(spot.keeper(), by -> {
            var offer = doors.get(Offers.class).find("SCHOOL-" + spot.school(), "SUMMARY", by).orElseThrow();
            return doors.get(Documents.class).make(new Wanted(DocumentId.next(), offer.kind(), offer.post(), offer.stretches().getFirst(), null), by).id();
        }));
    }

    private UUID id(String name) {
        return UUID.fromString(things.get(name));
    }

    private <R> R as(Account account, Function<Viewer, R> work) {
        return doors.as(spot.county(), account, work);
    }
}
