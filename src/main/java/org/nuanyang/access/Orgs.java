package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of organisations. What stands in it is public; who may do what where is the {@link Scope}'s business. */
@Service
@Transactional
public class Orgs {
    private static final Set<Org.Kind> WITH_CLASSES = Stream.of(Org.Kind.values()).filter(Org.Kind::hasClasses).collect(Collectors.toUnmodifiableSet());

    private record Among(int county, Set<UUID> orgs, Set<Org.Kind> kinds) {}

    private record Told(OrgId id) {}

    private final OrgSql sql;
    private final OrgDetailSql details;
    private final CountySql counties;
    private final Audit audit;
    private final Clock clock;

    Orgs(OrgSql sql, OrgDetailSql details, CountySql counties, Audit audit, Clock clock) {
        this.sql = sql;
        this.details = details;
        this.counties = counties;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Org> find(OrgId id) {
        return Reading.once(new Told(id), () -> sql.find(id));
    }

    @Transactional(readOnly = true)
    public Optional<Org> schoolByCode(int county, String code) {
        return sql.schoolByCode(county, code.strip());
    }

    /** Schools and teaching points that are open, by their name's pinyin. */
    @Transactional(readOnly = true)
    public List<Org> schools(int county) {
        return sql.schools(county);
    }

    /** Where the schools and teaching points that have told it stand. */
    @Transactional(readOnly = true)
    public Map<OrgId, Position> positions(int county) {
        return details.positions(county);
    }

    /** The open classes directly in a school or teaching point, the youngest grade first. */
    @Transactional(readOnly = true)
    public List<Org> classesOf(OrgId school) {
        return sql.classesOf(school);
    }

    /** The class of this year and number; made when there is none yet. */
    public Org ensureClass(OrgId school, Stage stage, int entryYear, int number) {
        var year = new ClassYear(stage, entryYear, number);
        var above = sql.find(school).filter(org -> org.kind().hasClasses()).orElseThrow(NotFound::new);
        sql.ensureClass(above, Ids.next(), year);
        return sql.classOf(school, year).orElseThrow();
    }

    /** These classes have left school: they are in no list of classes any more. Who may is the caller's to ask. */
    public void closeClasses(Collection<OrgId> classes, LocalDate on, Actor by) {
        if (sql.closeClasses(by.county(), classes, on) > 0) audit.record(by, "org.classes-closed", null, null, null, Map.of("classes", classes.size()));
    }

    public void reopenClasses(Collection<OrgId> classes, Actor by) {
        if (sql.closeClasses(by.county(), classes, null) > 0) audit.record(by, "org.classes-reopened", null, null, null, Map.of("classes", classes.size()));
    }

    /** The schools, teaching points and classes where the viewer may do this, for drop-downs; classes that have left too. */
    @Transactional(readOnly = true)
    public List<Org> reachable(Viewer viewer, Act act) {
        return reachable(viewer, act, EnumSet.allOf(Org.Kind.class));
    }

    /** Those of some kinds: a county has ten times as many classes as schools. */
    @Transactional(readOnly = true)
    public List<Org> reachable(Viewer viewer, Act act, Set<Org.Kind> kinds) {
        var orgs = viewer.scope().orgs(act);
        return Reading.once(new Among(viewer.county(), orgs, kinds), () -> sql.among(viewer.county(), orgs, kinds));
    }

    /** Schools and teaching points. */
    @Transactional(readOnly = true)
    public List<Org> withClasses(Viewer viewer, Act act) {
        return reachable(viewer, act, WITH_CLASSES);
    }

    /** A place in which, as a whole, the viewer may do this, be it that they may in the school whose class it is; any other is not found. */
    @Transactional(readOnly = true)
    public Org asAWhole(OrgId id, Act act, Viewer by) {
        var place = sql.find(id).orElseThrow(NotFound::new);
        boolean above = place.kind() == Org.Kind.CLASS && place.parent() != null && by.scope().mayIn(act, place.parent());
        if (!above && !by.scope().mayIn(act, id)) throw new NotFound();
        return place;
    }

    /** The organisation and all below it but classes, in the order of a tree printed line by line. */
    @Transactional(readOnly = true)
    public List<Org> tree(OrgId top) {
        return sql.below(top);
    }

    @Transactional(readOnly = true)
    public Optional<Org> countyOrg(int county) {
        return sql.countyOrg(county);
    }

    @Transactional(readOnly = true)
    public County county(int id) {
        return counties.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<County> counties() {
        return counties.all();
    }

    /** What stands against adding this below that; empty when {@link #add} may be called. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Org above, NewOrg told) {
        return OrgRule.objections(above, null, told, sql);
    }

    /** A township, a school or a teaching point; classes are {@link #ensureClass made} as they are met. */
    public OrgId add(OrgId above, NewOrg told, Actor by) {
        var parent = own(above, by);
        refuseOnBug(OrgRule.objections(parent, null, told, sql));
        var id = new OrgId(Ids.next());
        details.insert(by.county(), id, above, told, SortName.of(told.name()));
        audit.record(by, "org.added", id.value(), above.value(), null, Map.of("kind", told.kind()));
        return id;
    }

    /** Renames it and tells its phones, stages and code anew. All that is wrong at once; empty when it is done. */
    public List<Refusal> change(OrgId id, NewOrg told, Actor by) {
        var org = own(id, by);
        if (org.parent() == null || org.kind() != told.kind()) throw new NotFound();
        var objections = OrgRule.objections(own(org.parent(), by), id, told, sql);
        if (!objections.isEmpty()) return objections;
        details.update(by.county(), id, told, SortName.of(told.name()));
        audit.record(by, "org.changed", id.value(), id.value(), null, Map.of("kind", told.kind()));
        return List.of();
    }

    @Transactional(readOnly = true)
    public Optional<NewOrg> told(OrgId id) {
        return details.told(id);
    }

    /** The county with its root in the tree. It is there once and for all. */
    public OrgId found(County county, Actor by) {
        var root = new OrgId(Ids.next());
        counties.insert(county);
        details.insert(county.id(), root, null, new NewOrg(Org.Kind.COUNTY, county.name(), null, Set.of(), null, null, null), SortName.of(county.name()));
        audit.record(by, "county.founded", root.value(), root.value(), null, Map.of("county", county.id()));
        return root;
    }

    /** What the county and its bureau call themselves. */
    public void rename(String county, String bureau, Actor by) {
        counties.rename(by.county(), county.strip(), bureau.strip(), SortName.of(county));
        audit.record(by, "county.renamed", null, null, null, Map.of());
    }

    private Org own(OrgId id, Actor by) {
        return sql.find(id).filter(org -> org.county() == by.county()).orElseThrow(NotFound::new);
    }

    private static void refuseOnBug(List<Refusal> objections) {
        if (!objections.isEmpty()) throw new IllegalArgumentException("not asked for objections before: " + objections);
    }

    /** Today in this office, for labels of classes. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
