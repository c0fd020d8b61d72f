package org.nuanyang.documents.download.web;

import java.util.List;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.Download;
import org.nuanyang.shell.Tab;

/**
 * @param school the schools' register, not one's own files
 * @param reads may the viewer read a school's register
 */
record DownloadsPage(boolean school, boolean reads, Page<Download> page, List<DownloadLine> lines) {
    public List<Tab> tabs() {
        return List.of(new Tab(Words.say("documents.downloads.mine"), "/downloads", !school, null),
                new Tab(Words.say("documents.downloads.school"), "/downloads?of=school", school, null));
    }

    public String url() {
        return school ? "/downloads?of=school" : "/downloads";
    }
}
