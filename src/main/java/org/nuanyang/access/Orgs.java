package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of organisations. What stands in it is public; who may do what where is the {@link Scope}'s business. */
@Service
@Transactional
public class Orgs {
    private final OrgSql sql;
    private final Clock clock;

    Orgs(OrgSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Org> find(OrgId id) {
        return sql.find(id);
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

    /** The schools, teaching points and classes where the viewer may do this, for drop-downs; classes that have left too. */
    @Transactional(readOnly = true)
    public List<Org> reachable(Viewer viewer, Act act) {
        return sql.among(viewer.county(), viewer.scope().orgs(act));
    }

    /** The organisation and everything below it, in the order of a tree printed line by line. */
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
        return sql.county(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<County> counties() {
        return sql.counties();
    }

    /** Today in this office, for labels of classes. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
