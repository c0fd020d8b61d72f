package org.nuanyang.forms.reading;

import org.nuanyang.common.Refusal;
import org.nuanyang.forms.FormOutcome;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;

/** The door: what a workbook asks, or why it is no form that can be filled. */
public final class FormReader {
    private FormReader() {}

    public static FormOutcome read(byte[] file) {
        try {
            Workbook.read(file);
            return new FormOutcome.Declined(Refusal.of("forms.declined.noForm"));
        } catch (Unreadable no) {
            return new FormOutcome.Declined(new Refusal(no.key(), no.args()));
        }
    }
}
