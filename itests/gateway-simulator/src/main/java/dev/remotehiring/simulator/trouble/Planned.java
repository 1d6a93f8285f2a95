package dev.remotehiring.simulator.trouble;

import dev.remotehiring.simulator.http.Request;
import java.util.regex.Pattern;

/** A trouble that waits for its requests. */
public final class Planned {
    private final String method;
    private final String path;
    private final Pattern pathPattern;
    private final Trouble trouble;
    private int times;

    /**
     * A plan.
     *
     * @param method upper case, or {@code *}
     * @param path a path in which {@code *} stands for anything
     * @param times how many requests it meets
     * @param trouble what happens to them
     */
    public Planned(String method, String path, int times, Trouble trouble) {
        this.method = method;
        this.path = path;
        this.pathPattern = Pattern.compile(Pattern.quote(path).replace("*", "\\E.*\\Q"));
        this.times = times;
        this.trouble = trouble;
    }

    boolean meets(Request request) {
        return (method.equals("*") || method.equals(request.method()))
                && pathPattern.matcher(request.path()).matches();
    }

    boolean lastTime() {
        times--;
        return times <= 0;
    }

    /** What happens. */
    public Trouble trouble() {
        return trouble;
    }

    @Override
    public String toString() {
        return times + " x " + method + " " + path + ": " + trouble;
    }
}
