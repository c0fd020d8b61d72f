package org.nuanyang.care.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.SearchKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办: who is behind with what, for those who answer for it; within the schools they answer for. */
@Service
@Transactional(readOnly = true)
public class Queue {
    /** What has to be known of sums to name their line. */
    private static final Map<By, Set<Dimension>> TOLD = Map.of(By.SCHOOL, Set.of(Dimension.SCHOOL), By.CLASS, Set.of(Dimension.SCHOOL, Dimension.CLASS), By.DUTY, Set.of(Dimension.DUTY));

    private final QueueSql sql;
    private final PlaceSql places;
    private final OwedSums sums;
    private final BehindSql behind;
    private final Supervised supervised;
    private final AccountNames names;
    private final Vault vault;

    Queue(QueueSql sql, PlaceSql places, OwedSums sums, BehindSql behind, Supervised supervised, AccountNames names, Vault vault) {
        this.sql = sql;
        this.places = places;
        this.sums = sums;
        this.behind = behind;
        this.supervised = supervised;
        this.names = names;
        this.vault = vault;
    }

    /**
     * Everybody of whom anything was owed, in the order of schools and classes; a ranking only where it is asked for.
     *
     * @param q part of a name of a person, school or class
     */
    public List<QueueLine> lines(By by, QueueFilter filter, @Nullable String q, boolean mostBehindFirst, Viewer viewer) {
        var schools = supervised.among(filter.school(), filter.klass(), viewer);
        sql.planForTheseValues();
        var slots = sql.slots(filter.on(), filter.duty());
        var found = QueueSql.ofPeople(by, filter) ? sql.lines(by, filter, schools, slots) : places.lines(by, filter, schools, sums.of(slots, TOLD.get(by), filter.klass(), schools));
        sql.sortAsUsual();
        var lines = named(found, viewer).stream().filter(line -> q == null || says(line, q, filter)).sorted(inOrder(viewer));
        return (mostBehindFirst ? lines.sorted(Comparator.comparingLong(QueueLine::missed).thenComparing(QueueLine::waiting).reversed()) : lines).toList();
    }

    /** The children behind a figure, a page of fifty. Above the school no child is named in full. */
    public Page<BehindChild> behind(QueueFilter filter, Which which, @Nullable String q, int page, Viewer viewer) {
        var schools = supervised.among(filter.school(), filter.klass(), viewer);
        sql.planForTheseValues();
        var words = q == null || !viewer.scope().mayAnywhere(Act.OPEN) ? new String[0] : SearchKeys.wanted(q, vault).toArray(String[]::new);
        var found = behind.children(filter, which, words, schools, Page.SIZE, Page.offset(page));
        var items = behind.items(filter, which, found.stream().map(BehindSql.Found::id).toList(), schools).stream()
                .collect(Collectors.groupingBy(BehindSql.Item::child, Collectors.mapping(BehindSql.Item::item, Collectors.toList())));
        sql.sortAsUsual();
        return new Page<>(found.stream().map(child -> shown(child, items.getOrDefault(child.id(), List.of()), viewer)).toList(),
                Page.number(page), Page.SIZE, found.isEmpty() ? 0 : found.getFirst().total());
    }

    public List<DutyName> duties(QueueFilter filter, Viewer viewer) {
        return sql.duties(supervised.among(null, null, viewer), filter.since());
    }

    private static BehindChild shown(BehindSql.Found child, List<BehindChild.Item> items, Viewer viewer) {
        boolean mayOpen = viewer.scope().mayIn(Act.OPEN, new OrgId(child.school()));
        return new BehindChild(child.id(), mayOpen ? child.name() : masked(child.name()), mayOpen, child.school(), child.schoolName(), child.classYear(), items);
    }

    /** 小满 is 小*. */
    static String masked(String name) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.codePointCount(0, name.length())));
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** Helpers from outside hold no post at the school; their accounts have names all the same. */
    private List<QueueLine> named(List<QueueLine> lines, Viewer viewer) {
        var nameless = lines.stream().filter(line -> line.person() != null && line.name() == null).map(QueueLine::person).filter(Objects::nonNull).toList();
        if (nameless.isEmpty()) return lines;
        Map<AccountId, String> known = names.of(viewer.county(), nameless);
        return lines.stream().map(line -> line.name() == null && line.person() != null ? line.named(known.get(line.person())) : line).toList();
    }

    private static boolean says(QueueLine line, String q, QueueFilter filter) {
        return List.of(
                Objects.requireNonNullElse(line.name(), ""), Objects.requireNonNullElse(line.schoolName(), ""),
                line.classYear() == null ? "" : line.classYear().label(filter.on()),
                line.duty() == null ? "" : line.duty().words()).stream().anyMatch(words -> words.contains(q));
    }

    private Comparator<QueueLine> inOrder(Viewer viewer) {
        var schools = supervised.schools(viewer).stream().map(org -> org.id().value()).toList();
        return Comparator.comparingInt((QueueLine line) -> schools.indexOf(line.school()))
                .thenComparing(line -> line.duty() == null ? "" : line.duty().id().toString())
                .thenComparing(line -> line.classYear() == null ? Integer.MIN_VALUE : -line.classYear().entryYear())
                .thenComparing(line -> line.classYear() == null ? 0 : line.classYear().number())
                .thenComparing(line -> Objects.requireNonNullElse(line.name(), ""));
    }
}
