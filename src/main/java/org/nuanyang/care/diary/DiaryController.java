package org.nuanyang.care.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.GrowthSource.Place;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A child's timeline as a page, as further parts of it, and over JSON. */
@Controller
@Tag(name = "care")
class DiaryController {
    private final Diary diary;

    DiaryController(Diary diary) {
        this.diary = diary;
    }

    @GetMapping("/children/{id}/diary")
    ModelAndView show(@PathVariable ChildId id, @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String before,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment, Viewer viewer) {
        var only = kind(kind);
        var place = Place.parse(before).orElse(Place.TOP);
        var read = diary.read(id, only, place, viewer);
        var page = new DiaryPage(read.child(), read.whole(), only, read.part(), place.equals(Place.TOP),
                !read.child().left() && read.child().lets(Act.RECORD, viewer), viewer.scope().mayAnywhere(Act.LIST));
        return Show.page(fragment && !page.first() ? "care/diary/entries" : "care/diary/diary", page);
    }

    /** @param next for {@code before} of the following part; absent at the end */
    record Told(UUID child, String name, List<Line> entries, @Nullable String next) {}

    /** @param on a day, or a month or year where no more is known */
    record Line(String on, GrowthKind kind, String words, @Nullable String url) {}

    @Operation(summary = "What happened around a child, the latest first, thirty at a time; who may not open the file reads what they have written. Opening is logged")
    @GetMapping(path = "/api/v1/children/{id}/diary", produces = "application/json")
    @ResponseBody
    Told tell(@PathVariable ChildId id, @RequestParam(required = false) @Nullable GrowthKind kind,
            @Parameter(description = "the next of the part before") @RequestParam(required = false) @Nullable String before, Viewer viewer) {
        var read = diary.read(id, kind, Place.parse(before).orElse(Place.TOP), viewer);
        var next = read.part().next();
        return new Told(id.value(), read.child().name(), read.part().entries().stream().map(DiaryController::line).toList(), next == null ? null : next.toString());
    }

    private static Line line(Entry entry) {
        return new Line(entry.on().toString(), entry.kind(), entry.words(), entry.url());
    }

    private static @Nullable GrowthKind kind(@Nullable String name) {
        return Arrays.stream(GrowthKind.values()).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
