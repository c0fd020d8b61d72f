package org.nuanyang.care.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.entry.EntryPage.Child;
import org.nuanyang.care.entry.EntryPage.Same;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.policy.Settings;
import org.nuanyang.care.policy.TopicChip;
import org.nuanyang.care.record.FieldProblem;
import org.nuanyang.care.record.Told;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Lays out the form: the children, what is due to them, whom the next step may be given to. */
@Component
class EntryPages {
    private static final int NAMED = 4;

    private final OwnChildren children;
    private final CareSettings settings;
    private final Duties duties;
    private final Clock clock;

    EntryPages(OwnChildren children, CareSettings settings, Duties duties, Clock clock) {
        this.children = children;
        this.settings = settings;
        this.duties = duties;
        this.clock = clock;
    }

    /** What came of a form that was sent: nothing yet, what is wrong with it, or what its writer should read first. */
    record Said(Problems problems, List<String> signs, boolean answered) {
        static final Said NOTHING = new Said(Problems.NONE, List.of(), false);
    }

    EntryPage opened(Collection<ChildId> asked, @Nullable Matter kind, @Nullable String q, String back, Viewer viewer) {
        var chosen = children.of(new LinkedHashSet<>(asked), viewer, today());
        var due = due(chosen);
        var form = EntryForm.blank(kind != null ? kind : due.isEmpty() ? Matter.TALK : due.getFirst(), chosen.stream().map(OwnChild::id).toList(), today(), back);
        return page(form, chosen, q, Said.NOTHING, viewer);
    }

    EntryPage again(EntryForm form, Said said, Viewer viewer) {
        return page(form, children.of(ids(form.all("children")), viewer, today()), null, said, viewer);
    }

    /** The form alone, without anybody's name: what a phone shows when it has no signal. */
    EntryPage shell(Viewer viewer) {
        var form = EntryForm.blank(Matter.TALK, List.of(), today(), "/");
        var before = EntryFields.before(List.of(), Matter.TALK, false);
        return new EntryPage(form, List.of(), false, null, before, EntryFields.behind(before), topics(settings.of(viewer.county())),
                List.of(new Option("", Words.say("care.entry.me"))), List.of(), Problems.NONE, null, today(), null, false);
    }

    /** What a batch has besides its children. */
    EntryPage fields(EntryForm form, List<Matter> kinds, Said said, Viewer viewer) {
        return new EntryPage(form, List.of(), false, null, kinds, EntryFields.behind(kinds), topics(settings.of(viewer.county())),
                owners(List.of(), viewer), said.signs(), said.problems(), null, today(), viewer.account().toString(), said.answered());
    }

    /** Field names of a record as the form has them. */
    static Problems atTheirFields(Collection<FieldProblem> wrong) {
        var problems = Problems.NONE;
        for (var each : wrong) {
            var told = Told.of(each.field()).map(one -> EntryForm.TOLD + one.key());
            problems = problems.with(told.orElse(each.field().equals("steps") ? "step.what" : each.field()), each.reason());
        }
        return problems;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private EntryPage page(EntryForm form, List<OwnChild> chosen, @Nullable String q, Said said, Viewer viewer) {
        var kind = form.kind().orElse(Matter.TALK);
        var others = q == null || q.isBlank() ? children.inCare(viewer, today()) : children.search(q, viewer, today());
        var ids = chosen.stream().map(OwnChild::id).collect(Collectors.toSet());
        var shown = Stream.concat(chosen.stream().map(child -> shown(child, true)),
                others.stream().filter(child -> !ids.contains(child.id())).limit(OwnChildren.SHOWN).map(child -> shown(child, false))).toList();
        var before = EntryFields.before(due(chosen), kind, !chosen.isEmpty());
        return new EntryPage(form, shown, others.size() > OwnChildren.SHOWN || q != null, q, before, EntryFields.behind(before), topics(settings.of(viewer.county())), owners(chosen, viewer),
                said.signs(), said.problems(), same(ids, viewer), today(), viewer.account().toString(), said.answered());
    }

    private Child shown(OwnChild child, boolean chosen) {
        return new Child(child.id().toString(), child.name(), note(child, today()), !child.due().isEmpty(), chosen);
    }

    static String due(OwnChild child) {
        return child.due().stream().limit(NAMED).map(Words::say).collect(Collectors.joining(" · "));
    }

    static String note(OwnChild child, LocalDate on) {
        return Stream.concat(Stream.ofNullable(child.classYear()).map(klass -> klass.label(on)), child.due().stream().map(Words::say)).limit(NAMED)
                .collect(Collectors.joining(" · "));
    }

    private static List<Matter> due(List<OwnChild> chosen) {
        return chosen.stream().flatMap(child -> child.due().stream()).distinct().toList();
    }

    private static List<Option> topics(Settings settings) {
        return settings.topics().stream().map(topic -> new Option(topic, TopicChip.words(topic))).toList();
    }

    private List<Option> owners(List<OwnChild> chosen, Viewer viewer) {
        var owners = new LinkedHashMap<String, Option>();
        owners.put(viewer.account().toString(), new Option(viewer.account().toString(), Words.say("care.entry.me")));
        var places = chosen.stream().flatMap(child -> Stream.of(child.school(), child.klass())).filter(Objects::nonNull).distinct().toList();
        if (!places.isEmpty()) {
            duties.holders(EnumSet.of(Role.HOMEROOM, Role.SUBJECT, Role.PSYCHOLOGY, Role.PRINCIPAL), places)
                    .forEach(each -> owners.putIfAbsent(each.id().toString(), new Option(each.id().toString(), Words.say("care.entry.owner", each.name(), Words.say(each.role())))));
        }
        return List.copyOf(owners.values());
    }

    private @Nullable Same same(Set<ChildId> chosen, Viewer viewer) {
        var last = children.lastTime(viewer, null);
        if (last.size() < 2 || chosen.containsAll(last)) return null;
        var still = children.of(last, viewer, today());
        if (still.size() < 2) return null;
        var names = still.stream().limit(NAMED).map(OwnChild::name).collect(Collectors.joining(Words.say("care.entry.comma")));
        return new Same(still.stream().map(OwnChild::id).toList(), Words.say("care.entry.same", names, still.size()));
    }

    static List<ChildId> ids(Collection<String> typed) {
        var ids = new ArrayList<ChildId>();
        for (var each : typed) if (each.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) ids.add(new ChildId(UUID.fromString(each)));
        return ids;
    }
}
