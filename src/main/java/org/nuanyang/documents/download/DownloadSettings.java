package org.nuanyang.documents.download;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptFor how long a file waits to be fetched
 * @param mostMegabytes a file that would be larger is not made
 * @param mostMegabytesAtOnce nor a larger one that has to be held as a whole: with a password, a PDF
 * @param inBackgroundFrom a workbook of so many children is written after the request
 * @param papersInBackgroundFrom pages of so many, or a folder of them; a page takes longer than a line
 * @param atOnce so many of these are written at the same time; others wait
 */
@ConfigurationProperties("nuanyang.downloads")
public record DownloadSettings(@DefaultValue("24h") Duration keptFor, @DefaultValue("256") int mostMegabytes, @DefaultValue("64") int mostMegabytesAtOnce,
        @DefaultValue("2000") int inBackgroundFrom, @DefaultValue("200") int papersInBackgroundFrom, @DefaultValue("2") int atOnce) {
    boolean inBackground(Parcel parcel) {
        return parcel.children() >= switch (parcel.type()) {
            case EXCEL, OLD_EXCEL -> inBackgroundFrom;
            case WORD, PDF, FOLDER -> Math.min(papersInBackgroundFrom, inBackgroundFrom);
        };
    }
}
