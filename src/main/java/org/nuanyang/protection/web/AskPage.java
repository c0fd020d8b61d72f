package org.nuanyang.protection.web;

import java.util.List;
import org.nuanyang.protection.ApprovalKind;
import org.nuanyang.protection.ProtectionSettings;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param children the names of those it is about; empty when it is about a place */
record AskPage(AskForm form, List<String> children, List<Option> schools, List<Option> places, ProtectionSettings settings, Problems problems) {
    public List<Option> kinds() {
        return Option.all(ApprovalKind.class);
    }
}
