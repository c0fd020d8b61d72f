package org.nuanyang.bench;

import java.time.Instant;
import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.Download;
import org.nuanyang.documents.download.DownloadId;
import org.nuanyang.documents.download.Downloads;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.LeavingForm;
import org.nuanyang.documents.download.Parcel;

/** The same roll the way it leaves: written in the background, marked, kept in sealed pieces, fetched; and one that is stopped halfway. */
record ExportKept(Product product, Viewer viewer) {

    Map<String, Object> figures(int children) throws Exception {
        var ready = new Download[1];
        double seconds = Times.of(() -> ready[0] = until(asked(children), 0));
        double fetched = Times.of(() -> sight(() -> downloads().fetch(ready[0].id(), viewer).content().transferTo(java.io.OutputStream.nullOutputStream())));
        var stopped = asked(children);
        until(stopped, children / 20);
        int rows = downloads().written(found(stopped));
        sight(() -> {
            downloads().cancel(stopped, viewer);
            return null;
        });
        if (found(stopped).state(Instant.now()) != Download.State.CANCELLED) throw new IllegalStateException("not stopped");
        return Figures.of("readySeconds", seconds, "bytes", ready[0].size(), "fetchedSeconds", fetched, "stoppedAtRow", rows);
    }

    private DownloadId asked(int children) throws Exception {
        var parcel = new Parcel("量度县学生花名册", FileType.EXCEL, children, null, "/children");
        var made = sight(() -> downloads().leaving(new LeavingForm(null, "REPORT", "", false, ""), true, "/", viewer)
                .keep(parcel, out -> Export.roll(product, viewer, out, Integer.MAX_VALUE)));
        return DownloadId.of(made.getViewName().replaceFirst(".*/", ""));
    }

    /** @param rows 0: until it has ended */
    private Download until(DownloadId id, int rows) throws Exception {
        while (true) {
            var found = found(id);
            var state = found.state(Instant.now());
            if (state == Download.State.BROKEN_OFF) throw new IllegalStateException("it broke off");
            if (state != Download.State.MAKING || rows > 0 && downloads().written(found) >= rows) return found;
            Thread.sleep(20);
        }
    }

    private Download found(DownloadId id) throws Exception {
        return sight(() -> downloads().find(id, viewer));
    }

    private Downloads downloads() {
        return product.get(Downloads.class);
    }

    private <R> R sight(java.util.concurrent.Callable<R> work) throws Exception {
        return viewer.scope().sight().call(work::call);
    }
}
