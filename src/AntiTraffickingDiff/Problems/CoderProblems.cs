namespace AntiTraffickingDiff.Problems;

/// <summary>What can go wrong when a language model decides duties: AT84xx.</summary>
internal static class CoderProblems
{
    /// <summary>An answer was not taken. Arguments: the duty, why in English and Chinese.</summary>
    public static readonly ProblemKind Discarded = new(
        "AT8401", Severity.Info, "{0}: the model's answer is discarded: {1}", "{0}：模型的回答未采用：{2}");

    /// <summary>No answer came. Arguments: the duty, the endpoint, the reason.</summary>
    public static readonly ProblemKind NoAnswer = new(
        "AT8402", Severity.Warning, "{0}: no answer from {1}: {2}; the row stays empty", "{0}：{1} 未给出回答：{2}；该行留空");

    /// <summary>The endpoint is not asked again. Argument: the endpoint.</summary>
    public static readonly ProblemKind GaveUp = new(
        "AT8403", Severity.Error,
        "{0} failed several times one after the other and was not asked again; check --coder, --coder-model and the key in ATDIFF_CODER_KEY",
        "{0} 连续多次失败，不再请求；请检查 --coder、--coder-model 和环境变量 ATDIFF_CODER_KEY 中的密钥");

    /// <summary>Why an answer was not taken.</summary>
    /// <param name="reason">The reason's name.</param>
    /// <returns>The words in English and in Chinese.</returns>
    public static (string English, string Chinese) Why(string reason) => reason switch
    {
        "OtherDuty" => ("it is about another duty", "回答的是另一项任务"),
        "NoLabel" => ("its label is none of 1, 0.5, 0", "label 不是 1、0.5 或 0"),
        "NotInPlan" => ("the words that it quotes are not in the passages of the plan", "引文不在方案的文句中"),
        _ => ("it is no JSON object with just duty, label and quote", "不是恰有 duty、label、quote 的 JSON 对象"),
    };
}
