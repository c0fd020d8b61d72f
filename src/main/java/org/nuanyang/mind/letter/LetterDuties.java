package org.nuanyang.mind.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代看信箱: who reads the letters while the psychology teacher is away, from–until. The psychology teacher names somebody of the school and the
 * principal is told; where no psychology teacher is in office, the principal does, and names nobody they are themselves; so they do for a week when words of danger lie unopened with a psychology teacher who cannot be
 * reached, who is told; where there is no principal either, an officer of the county does for them. For what goes to the
 * principal the principal names somebody, and nobody is told but them.
 */
@Service
@Transactional
public class LetterDuties {
    static final int LONGEST_DAYS = 60;
    /** By the principal, past a psychology teacher in office. */
    static final int LONGEST_UNREACHED = 7;

    private final LetterDutySql sql;
    private final Boxes boxes;
    private final Orgs orgs;
    private final LetterReaders readers;
    private final Staff staff;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    LetterDuties(LetterDutySql sql, Boxes boxes, Orgs orgs, LetterReaders readers, Staff staff, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.boxes = boxes;
        this.orgs = orgs;
        this.readers = readers;
        this.staff = staff;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    public record Named(UUID id, OrgId school, String schoolName, LetterReader reader, AccountId account, LocalDate from, LocalDate until) {}

    /** Whose letters somebody is to read meanwhile. */
    public record Post(Org school, LetterReader reader) {}

    public record Colleague(AccountId id, String name) {}

    /** The schools whose letters the viewer reads today. */
    @Transactional(readOnly = true)
    public Set<OrgId> reads(Viewer viewer) {
        sql.on(today());
        var schools = viewer.scope().orgs(Act.COUNSEL).stream().map(OrgId::new).collect(Collectors.toCollection(HashSet::new));
        if (!viewer.duties().isEmpty()) schools.addAll(sql.schools(viewer.account(), today()));
        return schools;
    }

    /** Where the viewer may name somebody. */
    @Transactional(readOnly = true)
    public List<Post> posts(Viewer viewer) {
        return schools(viewer).flatMap(school -> Stream.of(LetterReader.COUNSELLOR, LetterReader.PRINCIPAL).map(reader -> new Post(school, reader)))
                .filter(post -> mayName(post.school().id(), post.reader(), viewer)).toList();
    }

    public static boolean mayRead(Viewer viewer) {
        return Boxes.mayKeep(viewer) || viewer.holds(Role.COUNTY_OFFICER);
    }

    private Stream<Org> schools(Viewer viewer) {
        return Stream.concat(boxes.schools(viewer).stream(), fromAbove(viewer).stream().map(orgs::find).flatMap(Optional::stream));
    }

    /** Schools without a principal, for an officer of the county. */
    private List<OrgId> fromAbove(Viewer viewer) {
        if (!viewer.holds(Role.COUNTY_OFFICER)) return List.of();
        sql.on(today());
        return sql.namedFromAbove();
    }

    private boolean mayName(OrgId school, LetterReader reader, Viewer viewer) {
        return switch (reader) {
            case COUNSELLOR -> viewer.scope().mayIn(Act.COUNSEL, school) || viewer.scope().mayIn(Act.APPROVE, school) && (!sql.hasPsychologist(school, today()) || sql.liesUnopened(school)) || fromAbove(viewer).contains(school);
            case PRINCIPAL -> viewer.scope().mayIn(Act.APPROVE, school) && sql.heads(school, today()).contains(viewer.account());
            case COUNTY -> false;
        };
    }

    /** Those in force and to come, for psychology teacher and principal. */
    @Transactional(readOnly = true)
    public List<Named> of(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        sql.on(today());
        return sql.of(schools(viewer).map(Org::id).toList(), today());
    }

    @Transactional(readOnly = true)
    public List<Colleague> colleagues(OrgId school, LetterReader reader, Viewer viewer) {
        return mayName(school, reader, viewer) ? sql.colleagues(school, today()).stream().filter(each -> !each.id().equals(viewer.account())).toList() : List.of();
    }

    /** What stands against it, by field. */
    public Map<String, Refusal> name(UUID id, OrgId school, LetterReader reader, @Nullable AccountId account, @Nullable LocalDate from, @Nullable LocalDate until, Viewer by) {
        if (posts(by).stream().noneMatch(post -> post.school().id().equals(school) && post.reader() == reader)) throw new NotFound();
        var colleague = colleagues(school, reader, by).stream().filter(each -> each.id().equals(account)).findFirst().orElse(null);
        boolean past = reader == LetterReader.COUNSELLOR && !by.scope().mayIn(Act.COUNSEL, school) && sql.hasPsychologist(school, today());
        var objections = objections(colleague, from, until, past);
        if (!objections.isEmpty()) return objections;
        sql.on(today());
        if (!sql.insert(id, school, reader, colleague.id(), from, until, by.account(), clock.instant())) return Map.of();
        audit.record(by, "deputy.letters-named", colleague.id().value(), readers.logged(by.county(), school, reader), null, Map.of("from", from.toString(), "until", until.toString()));
        var told = reader == LetterReader.PRINCIPAL ? new HashSet<AccountId>() : new HashSet<>(staff.above(by.county(), school, Role.PRINCIPAL));
        if (past) told.addAll(staff.above(by.county(), school, Role.PSYCHOLOGY));
        told.remove(by.account());
        told.remove(colleague.id());
        messages.tell(told, Telling.of("mind.letter", "/mind/letters/duty", "mind.letter.duty.told", colleague.name(), from.toString(), until.toString()), by);
        messages.tell(List.of(colleague.id()), Telling.of("mind.letter", "/mind/letters", "mind.letter.duty.yours." + reader, from.toString(), until.toString()), by);
        return Map.of();
    }

    private Map<String, Refusal> objections(@Nullable Colleague colleague, @Nullable LocalDate from, @Nullable LocalDate until, boolean past) {
        var objections = new LinkedHashMap<String, Refusal>();
        if (colleague == null) objections.put("account", Refusal.of("mind.letter.duty.account-missing"));
        if (from == null) objections.put("from", Refusal.of("mind.letter.duty.day-missing"));
        if (until == null) objections.put("until", Refusal.of("mind.letter.duty.day-missing"));
        if (from == null || until == null) return objections;
        if (from.isBefore(today())) objections.put("from", Refusal.of("mind.letter.duty.past", from.toString()));
        if (until.isBefore(from)) objections.put("until", Refusal.of("mind.letter.duty.backwards", until.toString(), from.toString()));
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) objections.put("until", Refusal.of("mind.letter.duty.long", LONGEST_DAYS));
        else if (past && until.isAfter(today().plusDays(LONGEST_UNREACHED))) objections.put("until", Refusal.of("mind.letter.duty.long-unreached", today().plusDays(LONGEST_UNREACHED).toString()));
        return objections;
    }

    /** At once. */
    public void end(UUID id, Viewer by) {
        var named = of(by).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (sql.end(id, clock.instant())) audit.record(by, "deputy.letters-ended", named.account().value(), readers.logged(by.county(), named.school(), named.reader()), null, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
