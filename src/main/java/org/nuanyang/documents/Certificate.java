package org.nuanyang.documents;

import java.time.LocalDate;

/**
 * 荣誉证书.
 *
 * @param recipient as addressed, with a colon: 周敏同志：
 * @param text what for, and what as; each of its lines a paragraph
 * @param number may be empty
 */
public record Certificate(String title, String recipient, String text, String unit, LocalDate day, String number) {
    public Certificate {
        title = Printable.text(title);
        recipient = Printable.text(recipient);
        text = Printable.text(text);
        unit = Printable.text(unit);
        number = Printable.text(number);
    }

    public String dayInWords() {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
