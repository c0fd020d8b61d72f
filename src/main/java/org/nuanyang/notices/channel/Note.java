package org.nuanyang.notices.channel;

import org.jspecify.annotations.Nullable;

/**
 * What leaves the product, all of it.
 *
 * @param link the product's own address; null when the county has not told it
 * @param linkText what the link is called where it can be called something
 */
public record Note(String title, String text, @Nullable String link, String linkText, String language) {
    String plain() {
        return link == null ? text : text + " " + link;
    }
}
