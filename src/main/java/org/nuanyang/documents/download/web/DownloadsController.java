package org.nuanyang.documents.download.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.Download;
import org.nuanyang.documents.download.DownloadId;
import org.nuanyang.documents.download.Downloads;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 下载登记: one's own files, and a school's register. */
@Controller
class DownloadsController {
    private final Downloads downloads;
    private final AccountNames names;
    private final Clock clock;

    DownloadsController(Downloads downloads, AccountNames names, Clock clock) {
        this.downloads = downloads;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/downloads")
    ModelAndView index(@RequestParam(defaultValue = "mine") String of, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        boolean school = of.equals("school");
        var found = school ? downloads.ofSchools(Page.number(page), viewer) : downloads.mine(Page.number(page), viewer);
        return Show.page("documents/download/web/downloads", new DownloadsPage(school, viewer.scope().mayAnywhere(Act.LOG), found, lines(found.items(), viewer)));
    }

    @GetMapping("/downloads/{id}")
    ModelAndView show(@PathVariable DownloadId id, @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment, Viewer viewer) {
        return Show.page(fragment ? "documents/download/web/file" : "documents/download/web/download", lines(List.of(downloads.find(id, viewer)), viewer).getFirst());
    }

    @GetMapping("/downloads/{id}/file")
    ResponseEntity<InputStreamResource> fetch(@PathVariable DownloadId id, Viewer viewer) {
        var fetched = downloads.fetch(id, viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(fetched.download().type().mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, BlankFile.disposition(fetched.download().name()))
                .contentLength(fetched.download().size())
                .body(new InputStreamResource(fetched.content()));
    }

    @PostMapping("/downloads/{id}/cancellation")
    ModelAndView cancel(@PathVariable DownloadId id, Viewer viewer) {
        downloads.cancel(id, viewer);
        return Show.redirect("/downloads/" + id);
    }

    @PostMapping("/downloads/{id}/removal")
    ModelAndView remove(@PathVariable DownloadId id, Viewer viewer, RedirectAttributes next) {
        downloads.remove(id, viewer);
        Notice.done(next, "documents.download.removed");
        return Show.redirect("/downloads");
    }

    private List<DownloadLine> lines(List<Download> all, Viewer viewer) {
        var people = names.of(viewer.county(), all.stream().map(Download::madeBy).collect(Collectors.toSet()));
        return all.stream().map(each -> new DownloadLine(each, people.getOrDefault(each.madeBy(), ""), each.madeBy().equals(viewer.account()),
                each.state(clock.instant()), downloads.written(each))).toList();
    }
}
