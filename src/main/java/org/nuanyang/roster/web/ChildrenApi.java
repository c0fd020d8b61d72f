package org.nuanyang.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactTree;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.definition.Membership;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster over JSON, within the scope of the token's owner. */
@RestController
@RequestMapping(path = "/api/v1/children", produces = "application/json")
@Tag(name = "children")
class ChildrenApi {
    private final Roster roster;
    private final Definitions definitions;
    private final Orgs orgs;

    ChildrenApi(Roster roster, Definitions definitions, Orgs orgs) {
        this.roster = roster;
        this.definitions = definitions;
        this.orgs = orgs;
    }

    /**
     * A page of the list; {@code total} stops at 20,001.
     *
     * @param definition by which {@code counts} is said, the one that the county works by
     */
    record Children(List<Child> children, Definition definition, int page, int pages, long total) {}

    /** A line of the list; numbers are masked. */
    record Child(
            UUID id, String name, @Nullable String sex, @Nullable String birth, @Nullable String idMasked, String school,
            @Nullable UUID classId, @Nullable String className, @Nullable Boolean boarding, Membership.Answer counts,
            List<Clarity> missing, @Nullable String guardian, @Nullable String guardianRelation, @Nullable String guardianPhoneMasked) {}

    /**
     * A file. {@code facts} are nested by whose they are; absent where the viewer may see no more than the list.
     */
    record File(Child child, @Nullable String why, @Nullable Integer version, @Nullable Map<String, Object> facts) {}

    @Operation(summary = "Children in the scope of the token's owner, fifty a page, in pinyin order")
    @GetMapping
    Children list(
            @Parameter(description = "school code") @RequestParam(required = false) @Nullable String school,
            @Parameter(description = "id of a class") @RequestParam(name = "class", required = false) @Nullable UUID klass,
            @Parameter(description = "part of a name, pinyin, initials, or the end of a phone number") @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var filter = new ChildFilter(
                school == null ? null : orgs.schoolByCode(viewer.county(), school).orElseThrow(NotFound::new).id(),
                klass == null ? null : new OrgId(klass), null, null, null, null,
                q == null || q.isBlank() ? null : q.strip(), ChildFilter.Presence.HERE);
        var found = roster.list(filter, Page.number(page), viewer);
        return new Children(found.items().stream().map(this::line).toList(), definitions.today(viewer).definition(), found.number(), found.pages(), found.total());
    }

    @Operation(summary = "One child's file; opening it is logged")
    @GetMapping("/{id}")
    File show(@PathVariable ChildId id, Viewer viewer) {
        var row = roster.row(id, viewer).orElseThrow(NotFound::new);
        var klass = row.klass() == null ? null : row.klass().value();
        if (!viewer.scope().may(Act.OPEN, row.school().value(), klass, id.value())) return new File(line(row), null, null, null);
        var file = roster.open(id, viewer);
        boolean call = ChildPages.may(Act.CALL, file, viewer);
        return new File(line(row), file.membership().words(), file.version(), FactTree.of(file.facts(), (fact, value) -> number(fact, value, call)));
    }

    private static String number(Fact fact, Object value, boolean call) {
        return call && value instanceof Phone phone ? phone.digits() : FactWords.masked(fact, value);
    }

    private Child line(ChildRow row) {
        return new Child(
                row.id().value(), row.name(), row.sex() == null ? null : row.sex() == Sex.MALE ? "男" : "女",
                row.birth() == null ? null : row.birth().toString(), row.idMasked(), row.schoolName(),
                row.klass() == null ? null : row.klass().value(), row.classYear() == null ? null : row.classYear().label(orgs.today()),
                row.boarding(), row.counts(), row.missing().stream().sorted(Comparator.naturalOrder()).toList(),
                row.guardianName(), row.guardianRelation() == null ? null : row.guardianRelation().word(), row.guardianPhoneMasked());
    }
}
