package org.nuanyang.notices.channel;

/** One way out of the product, as a county has configured it. Its secrets lie sealed; it prints without them. */
public sealed interface Channel permits MailServer, Robot, SmsGateway, WebPush {
    enum Kind {
        MAIL, SMS, WECOM, DINGTALK, FEISHU, PUSH;

        /** Writes into a group of a work chat, not to a person. */
        public boolean group() {
            return this == WECOM || this == DINGTALK || this == FEISHU;
        }

        public Class<? extends Channel> type() {
            return switch (this) {
                case MAIL -> MailServer.class;
                case SMS -> SmsGateway.class;
                case WECOM, DINGTALK, FEISHU -> Robot.class;
                case PUSH -> WebPush.class;
            };
        }
    }

    Kind kind();

    /** Where it writes to, without any secret: for lists. */
    String shown();
}
