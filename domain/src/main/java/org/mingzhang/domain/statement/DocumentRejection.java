package org.mingzhang.domain.statement;

import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** Why a document or statement was not recorded, in order of precedence. */
public sealed interface DocumentRejection extends Rejection {
    record DocumentRoleMayNotWrite(Role role) implements DocumentRejection {
        @Override
        public String code() {
            return "role-may-not-write";
        }
    }

    /** A document of this id is registered with other particulars. */
    record DocumentDiffers(String document) implements DocumentRejection {
        @Override
        public String code() {
            return "document-differs";
        }
    }

    record DocumentUnknown(String document) implements DocumentRejection {
        @Override
        public String code() {
            return "document-unknown";
        }
    }

    /** The id names a statement with other content, or one that was withdrawn. */
    record StatementIdReused(EntryId statement) implements DocumentRejection {
        @Override
        public String code() {
            return "statement-id-reused";
        }
    }

    /** The statement refers to a stage of the plan {@code concept} that is not recorded. */
    record StageUnknown(String concept, String stage) implements DocumentRejection {
        @Override
        public String code() {
            return "stage-unknown";
        }
    }

    record StatementUnknown(EntryId statement) implements DocumentRejection {
        @Override
        public String code() {
            return "statement-unknown";
        }
    }
}
