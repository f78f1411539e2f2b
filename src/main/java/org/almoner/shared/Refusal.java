package org.almoner.shared;

/**
 * A rule of the domain said no; nothing was changed. The code is a key of the message bundle {@code refusals} and, in
 * the API, the stable {@code code} of the problem. Arguments fill the message; money and instants are given as they are
 * and written for people at the edge.
 */
public final class Refusal extends RuntimeException {

    private final String code;
    private final transient Object[] args;

    public Refusal(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }
}
