package org.nuanyang.documents.download;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptFor how long a file waits to be fetched
 * @param mostMegabytes a file that would be larger is not made
 */
@ConfigurationProperties("nuanyang.downloads")
public record DownloadSettings(@DefaultValue("24h") Duration keptFor, @DefaultValue("64") int mostMegabytes) {}
