package org.nuanyang.care.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.entry.EntryPages.Said;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.springframework.stereotype.Component;

/** Lays out a class: those to whom the chosen kind is due first and ticked, else all who are in care. */
@Component
class BatchPages {
    private static final List<Matter> USUAL = List.of(Matter.CLASS_MEETING, Matter.SEMINAR, Matter.LESSON, Matter.PARENT_MEETING, Matter.STUDY_GROUP,
            Matter.SAFETY_NOTICE, Matter.CARER_CALL, Matter.TALK);

    private final OwnChildren children;
    private final EntryPages pages;
    private final Orgs orgs;

    BatchPages(OwnChildren children, EntryPages pages, Orgs orgs) {
        this.children = children;
        this.pages = pages;
        this.orgs = orgs;
    }

    BatchPage opened(OrgId place, Matter kind, String back, Viewer viewer) {
        var all = children.at(place, viewer, pages.today());
        var due = all.stream().filter(child -> child.due().contains(kind)).map(OwnChild::id).toList();
        var ticked = due.isEmpty() ? all.stream().filter(OwnChild::inCare).map(OwnChild::id).toList() : due;
        return page(place, EntryForm.blank(kind, ticked, pages.today(), back), all, Said.NOTHING, viewer);
    }

    BatchPage again(OrgId place, EntryForm form, Said said, Viewer viewer) {
        return page(place, form, children.at(place, viewer, pages.today()), said, viewer);
    }

    /** For whoever has more than one class: which. */
    PlacesPage places(Matter kind, String back, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.RECORD)) throw new NotFound();
        return new PlacesPage(Words.say(kind), back, orgs.reachable(viewer, Act.RECORD).stream()
                .map(org -> new Option("/care/batch?" + (org.kind() == Org.Kind.CLASS ? "class=" : "school=") + org.id() + "&kind=" + kind
                        + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8), org.label(pages.today()))).toList());
    }

    private BatchPage page(OrgId place, EntryForm form, List<OwnChild> all, Said said, Viewer viewer) {
        var kind = form.kind().orElse(Matter.CLASS_MEETING);
        var org = orgs.find(place).orElseThrow(NotFound::new);
        var kinds = new LinkedHashSet<>(List.of(kind));
        kinds.addAll(USUAL);
        var rows = new ArrayList<BatchPage.Row>();
        all.stream().sorted(Comparator.comparing((OwnChild child) -> !child.due().contains(kind)).thenComparing(child -> !child.inCare()))
                .forEach(child -> rows.add(row(child, kind, form)));
        return new BatchPage(pages.fields(form, List.copyOf(kinds), said, viewer), org.label(pages.today()), place.toString(), "/care/batch", rows);
    }

    private BatchPage.Row row(OwnChild child, Matter kind, EntryForm form) {
        var id = child.id().toString();
        return new BatchPage.Row(id, child.name(), EntryPages.due(child), child.due().contains(kind), form.has("children", id),
                form.has("missed." + id, "true"), form.text("mood." + id), form.text("remark." + id));
    }
}
