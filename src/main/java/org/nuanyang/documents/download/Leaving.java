package org.nuanyang.documents.download;

import java.io.IOException;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.download.Downloads.Filling;
import org.nuanyang.documents.download.LargerSets.Standing;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.web.servlet.ModelAndView;

/**
 * An argument of handlers that let a file go, mapped by {@link FileMapping}: the first request asks for the purpose, the form
 * comes back to the same address, and then the file is made. The handler asks its door both times.
 */
public final class Leaving {
    private final Downloads downloads;
    private final LargerSets larger;
    private final LeavingForm form;
    private final boolean answered;
    private final String url;
    private final Viewer viewer;

    Leaving(Downloads downloads, LargerSets larger, LeavingForm form, boolean answered, String url, Viewer viewer) {
        this.downloads = downloads;
        this.larger = larger;
        this.form = form;
        this.answered = answered;
        this.url = url;
        this.viewer = viewer;
    }

    public ModelAndView file(Parcel parcel, Filling filling) throws IOException {
        var asked = ask(parcel);
        return asked.isPresent() ? asked.get() : keep(parcel, filling);
    }

    /** The page that asks, unless all has been answered. */
    public Optional<ModelAndView> ask(Parcel parcel) {
        if (!answered) return Optional.of(Show.page("documents/download/ask", page(parcel, Problems.NONE)));
        var problems = problems(parcel);
        return problems.isEmpty() ? Optional.empty() : Optional.of(Show.again("documents/download/ask", page(parcel, problems)));
    }

    /** What stands against letting it go, of what was said. */
    public Problems problems(Parcel parcel) {
        var problems = form.problems(parcel.type());
        return problems.isEmpty() && larger.of(parcel, viewer) == Standing.MISSING ? problems.with(Refusal.of("documents.leaving.unapproved", larger.most(viewer))) : problems;
    }

    /** Makes it; empty while another one of many children is written for the same person. To be called when there are no problems. */
    public Optional<DownloadId> make(Parcel parcel, Filling filling) throws IOException {
        return downloads.make(parcel, form, filling, viewer);
    }

    /** Makes it and leads there; to be called when nothing is left to ask. */
    public ModelAndView keep(Parcel parcel, Filling filling) throws IOException {
        var made = make(parcel, filling);
        return made.isPresent() ? Show.redirect("/downloads/" + made.get())
                : Show.again("documents/download/ask", page(parcel, Problems.NONE.with(Refusal.of("documents.leaving.another-first"))));
    }

    private LeavingPage page(Parcel parcel, Problems problems) {
        return new LeavingPage(parcel, url, form, form.id(), larger.of(parcel, viewer), larger.most(viewer), problems);
    }
}
