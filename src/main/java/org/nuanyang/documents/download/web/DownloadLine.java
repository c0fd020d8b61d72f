package org.nuanyang.documents.download.web;

import java.time.Instant;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.Download;
import org.nuanyang.documents.download.Download.State;
import org.nuanyang.shell.Tone;

/** @param own made by the viewer, who alone can fetch it */
record DownloadLine(Download download, String maker, boolean own, State state) {

    public String url() {
        return "/downloads/" + download.id();
    }

    public boolean ready() {
        return own && state == State.READY;
    }

    public Tone tone() {
        return switch (state) {
            case READY -> Tone.GOOD;
            case MAKING -> Tone.WAITING;
            case EXPIRED, REMOVED -> Tone.PLAIN;
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
