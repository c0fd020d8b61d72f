package org.nuanyang.notices.channel;

/** What became of a note. {@code said} is what the other side said, cut short and without addresses or numbers of people. */
public sealed interface Answer {
    record Sent() implements Answer {}

    /** Worth another try. */
    record Later(String said) implements Answer {
        public Later {
            said = Said.of(said);
        }
    }

    /** Another try would end the same way. */
    record Never(String said) implements Answer {
        public Never {
            said = Said.of(said);
        }
    }

    /** The receiver is no longer there: a browser that was taken off. */
    record Gone() implements Answer {}

    /** Nobody needs to be told any more: all was read, the account is closed, the way out was switched off. */
    record Unneeded() implements Answer {}
}
