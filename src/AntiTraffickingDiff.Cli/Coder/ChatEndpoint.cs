using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace AntiTraffickingDiff.Cli.Coder;

/// <summary>What a model said, and what that took.</summary>
internal sealed record ChatReply(string Text, long InputTokens, long OutputTokens);

/// <summary>The endpoint gave no answer that can be used.</summary>
internal sealed class EndpointFailedException(string reason, Exception inner) : Exception(reason, inner);

/// <summary>
/// One model behind an OpenAI-compatible endpoint (a local Ollama, llama.cpp, vLLM, a service). It is asked for one short answer at a
/// time. It is a stranger: redirections are not followed, bodies have a limit, each try has a time, and tries are few.
/// </summary>
internal sealed class ChatEndpoint : IDisposable
{
    /// <summary>What an answer of a few words may take with everything around it.</summary>
    private const int MostBytes = 1 << 20;

    private const int Retries = 3;

    private readonly HttpClient _http;
    private readonly IChatClient _chat;

    /// <param name="url">The endpoint's base, such as <c>http://localhost:11434/v1</c>.</param>
    /// <param name="key">The key; null for endpoints that want none.</param>
    /// <param name="timeout">How long one try may take.</param>
    public ChatEndpoint(Uri url, string model, string? key, TimeSpan timeout)
    {
        _http = new HttpClient(new BoundedHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = url,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new BackOff(Retries),
            NetworkTimeout = timeout,
        };
        // The client needs a key; an endpoint that wants none does not look at it.
        _chat = new ChatClient(model, new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key), options).AsIChatClient();
    }

    /// <summary>Asks once, with the retries that the endpoint's failures call for.</summary>
    /// <exception cref="EndpointFailedException">No answer came.</exception>
    public ChatReply Ask(string rules, string question, CancellationToken cancellationToken)
    {
        try
        {
            var response = _chat.GetResponseAsync(
                [new Microsoft.Extensions.AI.ChatMessage(ChatRole.System, rules), new Microsoft.Extensions.AI.ChatMessage(ChatRole.User, question)],
                new ChatOptions { Temperature = 0, ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.Json },
                cancellationToken).GetAwaiter().GetResult();
            return new ChatReply(response.Text, response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        }
#pragma warning disable CA1031 // Whatever a stranger's endpoint makes the client throw, it costs one answer, not the run.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            throw new EndpointFailedException(ReasonOf(failure), failure);
        }
    }

    public void Dispose()
    {
        _chat.Dispose();
        _http.Dispose();
    }

    private static string ReasonOf(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [.., var last] } => ReasonOf(last),
        ClientResultException { Status: > 0 } refusal => $"HTTP {refusal.Status}",
        OperationCanceledException => "timeout",
        HttpRequestException or IOException => failure.Message.ReplaceLineEndings(" "),
        _ => "no chat completion",
    };

    // Waits longer from try to try, and as long as the endpoint asks, but not for ever.
    private sealed class BackOff(int retries) : ClientRetryPolicy(retries)
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

        protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) =>
            base.GetNextDelay(message, tryCount) is var delay && delay < Longest ? delay : Longest;
    }

    private sealed class BoundedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await Bounded(await base.SendAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Bounded(base.Send(request, cancellationToken), cancellationToken).GetAwaiter().GetResult();

        private static async Task<HttpResponseMessage> Bounded(HttpResponseMessage response, CancellationToken cancellationToken)
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
    }
}
