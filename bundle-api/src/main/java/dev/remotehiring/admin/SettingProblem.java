package dev.remotehiring.admin;

import dev.remotehiring.api.Failure;

/**
 * Why a setting cannot be used.
 *
 * @param key its key
 * @param failure what is wrong with it
 */
public record SettingProblem(String key, Failure failure) {}
