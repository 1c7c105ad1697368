using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Webhooks;

/// <summary>Answers with one webhook and its version, or with one of its deliveries.</summary>
internal static class WebhookResult
{
    /// <summary>No cache may keep what is shown only once.</summary>
    public static IResult Created(Created<IssuedWebhook> created, HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var webhook = created.Value.Webhook;
        var answer = Resource.Created(
            CreatedWebhookResponse.Of(created.Value), Version(webhook), $"/api/webhooks/{webhook.Id}");
        return created.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }

    public static IResult Of(Outcome<Webhook> webhook) => webhook.IsSuccess
        ? Resource.Found(WebhookResponse.Of(webhook.Value), Version(webhook.Value))
        : Problems.Of(webhook.Error);

    /// <summary>It is on its way.</summary>
    public static IResult Accepted(Outcome<WebhookDelivery> delivery) => delivery.IsSuccess
        ? Results.Json(DeliveryResponse.Of(delivery.Value), ApiJson.Options, statusCode: StatusCodes.Status202Accepted)
        : Problems.Of(delivery.Error);

    /// <summary>What a change is meant for; null: for the webhook as it is.</summary>
    public static Predicate<Webhook>? Expected(IfMatch condition) =>
        condition.Tags is null ? null : webhook => condition.Allows(ETags.Of(Version(webhook)));

    /// <summary>Of all that is shown of it.</summary>
    private static string Version(Webhook webhook) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        webhook {webhook.Id} {webhook.Url} {string.Join(' ', webhook.Events.Select(what => what.Word()))}
        {webhook.Health.FailingSince?.UtcTicks} {webhook.Off?.At.UtcTicks} {webhook.Off?.Reason}
        """);
}
