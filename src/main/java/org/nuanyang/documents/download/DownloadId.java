package org.nuanyang.documents.download;

import java.util.UUID;
import org.nuanyang.common.Ids;

public record DownloadId(UUID value) {
    public static DownloadId next() {
        return new DownloadId(Ids.next());
    }

    public static DownloadId of(String text) {
        return new DownloadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
