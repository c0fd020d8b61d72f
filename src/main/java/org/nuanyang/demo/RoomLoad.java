package org.nuanyang.demo;

import java.time.LocalDate;

/** A few living examples of one room of the product, told by its own doors once the county's files and care are laid; in the order of {@code @Order}. */
interface RoomLoad {
    void tell(Stories.Laid laid, LocalDate today);
}
