using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Webhooks;

/// <summary>Sends by the Standard Webhooks scheme. Of an answer the status counts; hardly any of it is read.</summary>
internal sealed class WebhookSender(
    WebhookConnections connections, IWebhookSecrets secrets, DeskAddress address, TimeProvider time) : IWebhookSender, IDisposable
{
    /// <summary>A body of that size is read so that its connection can be used again; a longer one ends with it.</summary>
    private const int MostRead = 4096;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _http = connections.Open();

    public async Task<WebhookAnswer> SendAsync(
        KeptWebhook to, WebhookDelivery delivery, WebhookContent content, CancellationToken cancellationToken)
    {
        if (secrets.Open(to.Secret) is not { } secret)
            return new(time.GetUtcNow(), Status: null, DeliveryError.SecretLost);
        // What goes wrong here is no fault of the receiver's.
        using var request = Request(to.Webhook, secret, delivery, content);
        using var window = new CancellationTokenSource(WebhookConnections.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(window.Token, cancellationToken);
        try
        {
            // The handler may look up a name in a way that does not heed the token.
            using var response = await _http.SendAsync(request, either.Token).WaitAsync(either.Token);
            var answer = new WebhookAnswer(time.GetUtcNow(), (int)response.StatusCode, RetryAfter: RetryAfter(response));
            await ReadALittleAsync(response, either.Token);
            return answer;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            return new(time.GetUtcNow(), Status: null, Error(failed));
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(
        Webhook to, WebhookSecret secret, WebhookDelivery delivery, WebhookContent content)
    {
        var (body, at) = (WebhookBody.Write(delivery, content, address), time.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.UserAgent.ParseAdd("HelpDesk-Webhooks");
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secret.Sign(delivery.MessageId, at, body));
        return request;
    }

    private static async Task ReadALittleAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            await body.ReadAtLeastAsync(new byte[MostRead], MostRead, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
        {
            // It has answered; sent again, it would have it twice.
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wanted = response.Headers.RetryAfter;
        return wanted?.Delta ?? (wanted?.Date - time.GetUtcNow());
    }

    private static DeliveryError Error(Exception failed) => failed switch
    {
        OperationCanceledException => DeliveryError.TimedOut,
        HttpRequestException { InnerException: AddressRefusedException } => DeliveryError.RefusedAddress,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } =>
            DeliveryError.UnknownHost,
        HttpRequestException { HttpRequestError: var error } => error switch
        {
            HttpRequestError.NameResolutionError => DeliveryError.UnknownHost,
            HttpRequestError.SecureConnectionError => DeliveryError.TlsFailed,
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => DeliveryError.BadAnswer,
            _ => DeliveryError.NoConnection,
        },
        _ => DeliveryError.NoConnection,
    };
}
