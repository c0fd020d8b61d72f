package org.nuanyang.documents.download.web;

import java.time.Instant;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.Download;
import org.nuanyang.documents.download.Download.State;
import org.nuanyang.shell.Tone;

/**
 * @param own made by the viewer, who alone can fetch it
 * @param written how many rows by now
 */
record DownloadLine(Download download, String maker, boolean own, State state, int written) {

    public String url() {
        return "/downloads/" + download.id();
    }

    public boolean ready() {
        return own && state == State.READY;
    }

    public boolean making() {
        return own && state == State.MAKING;
    }

    /** Told where rows are counted and more than a handful; a sum or a heading is no row. */
    public boolean counted() {
        return written > 0 && download.children() > 0;
    }

    public String progress() {
        return counted() ? Words.say("documents.download.progress", Math.min(written, download.children()), download.children())
                : Words.say("documents.download.making.more");
    }

    public Tone tone() {
        return switch (state) {
            case READY -> Tone.GOOD;
            case MAKING -> Tone.WAITING;
            case BROKEN_OFF -> Tone.BAD;
            case CANCELLED, EXPIRED, REMOVED -> Tone.PLAIN;
        };
    }

    public String asked() {
        return minute(download.askedAt());
    }

    public String until() {
        return minute(download.expiresAt());
    }

    public String purpose() {
        var purpose = Words.say(download.purpose());
        return download.words().isEmpty() ? purpose : Words.say("documents.download.told", purpose, download.words());
    }

    public String fetched() {
        return download.lastFetchedAt() == null ? Words.say("documents.download.not-fetched")
                : Words.say("documents.download.fetched", download.fetched(), minute(download.lastFetchedAt()));
    }

    public String size() {
        return download.size() < 1 << 20 ? Math.max(1, download.size() >> 10) + " KB" : Math.round(download.size() / 104857.6) / 10.0 + " MB";
    }

    private String minute(Instant at) {
        return Minute.of(at);
    }
}
