package org.nuanyang.forms.store;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.answers.Wanted;

/**
 * A form on somebody's desk, read and corrected.
 *
 * @param place for which it is filled here: the one it was brought for, or the school to which it was sent
 * @param part what the county has sent; null for whoever brought it
 */
public record Desk(StoredForm form, Org place, @Nullable Part part, byte[] file, FormReading reading) {
    public Wanted wanted() {
        return new Wanted(place.id(), form.month(), form.whom(), form.masked());
    }

    /** Before children leave in a roster, somebody says which. */
    public boolean asksWhom() {
        return form.whom() == null && form.month() == null && FormFiles.named(this);
    }

    /** Whoever was sent it fills it as it was read. */
    public boolean own() {
        return part == null;
    }

    @Override
    public String toString() {
        return form.id().toString();
    }
}
