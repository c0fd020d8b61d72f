package org.nuanyang.protection.consent;

import java.util.List;

/**
 * What parents are told about a purpose; Chinese, for it is a document.
 *
 * @param version 0 for the text that comes with the product
 * @param body a paragraph a line
 */
public record ConsentText(ConsentPurpose purpose, int version, String body) {
    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
