package org.nuanyang.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转学: the school that receives a child asks, the school that has the child answers. */
@Service
@Transactional
public class Transfers {

    /**
     * Asks for the child of this ID number, which the facts tell. False when no other school has the child, or another
     * request for it is open.
     */
    public boolean request(OrgId toSchool, @Nullable OrgId toClass, Facts told, @Nullable UUID run, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** Lets the child go: its file moves to the school that asked, with its history and what that school has told. */
    public AmendOutcome accept(TransferId id, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** @param reason what the school that asked will read; must not be blank */
    public void refuse(TransferId id, String reason, Viewer by) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(TransferId id, Viewer by) {
        throw new UnsupportedOperationException();
    }

    /** The requests to and from the viewer's schools, the open ones first. */
    @Transactional(readOnly = true)
    public List<TransferRequest> transfersFor(Viewer viewer) {
        throw new UnsupportedOperationException();
    }
}
