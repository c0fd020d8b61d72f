package org.nuanyang.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts and pictures: kept by browsers for a year, since their addresses change with their content. The
 * worker and its parts keep their addresses and are asked for anew.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    static final String VERSION = checksum("nuanyang.css", "nuanyang.js", "push.js", "kept/store.js", "kept/keys.js", "kept/drafts.js", "kept/sending.js",
            "kept/near.js", "kept/watch.js", "kept/fields.js", "kept/photos.js", "kept/shell.js", "kept/find.js", "kept/entry.js", "charts.js", "child.css");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/").setCacheControl(year);
        registry.addResourceHandler("/assets/vendor/*.js").addResourceLocations("classpath:/static/assets/vendor/").setCacheControl(year); // their names have the version
        registry.addResourceHandler("/assets/*.css", "/assets/*.js").addResourceLocations("classpath:/static/assets/").setCacheControl(year);
        registry.addResourceHandler("/sw.js").addResourceLocations("classpath:/static/").setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/worker/**").addResourceLocations("classpath:/static/assets/worker/").setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private static String checksum(String... files) {
        var crc = new CRC32();
        for (var file : files) {
            try (var in = Assets.class.getResourceAsStream("/static/assets/" + file)) {
                if (in != null) crc.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(crc.getValue());
    }
}
