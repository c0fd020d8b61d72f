package org.nuanyang.shell;

import java.util.Optional;

/** Tells the frame who is signed in. Implemented by access. */
public interface Whoami {
    Optional<? extends Person> person();

    /** The name of the bureau that runs this product, as its setting has it: "清溪县教育体育局". */
    String bureau();
}
