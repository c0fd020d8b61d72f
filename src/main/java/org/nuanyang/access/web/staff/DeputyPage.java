package org.nuanyang.access.web.staff;

import java.util.List;
import org.nuanyang.access.Deputies;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

record DeputyPage(DeputyForm form, List<Deputies.Post> posts, List<Deputies.Colleague> colleagues, Problems problems) {
    public List<Option> postOptions() {
        return posts.stream().map(post -> new Option(post.id().toString(), post.name() + " · " + Words.say(post.role()) + " · " + post.place())).toList();
    }

    public List<Option> colleagueOptions() {
        return colleagues.stream().map(each -> new Option(each.id().toString(), each.name())).toList();
    }
}
