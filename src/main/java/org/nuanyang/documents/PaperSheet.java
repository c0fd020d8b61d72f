package org.nuanyang.documents;

/** What begins on a page of its own in a {@link PaperFile}. */
public sealed interface PaperSheet permits FramedForm, Letter {
    String title();
}
