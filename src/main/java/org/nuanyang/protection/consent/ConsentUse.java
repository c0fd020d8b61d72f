package org.nuanyang.protection.consent;

import java.util.UUID;
import org.nuanyang.access.Viewer;

/** Contributed by a module that keeps something of a child on the strength of a consent. */
public interface ConsentUse {
    ConsentPurpose purpose();

    /** The consent has ended: lets go of what was kept (个人信息保护法第四十七条), in the same transaction. */
    void withdrawn(UUID child, Viewer by);
}
