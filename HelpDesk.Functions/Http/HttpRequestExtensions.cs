using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Http;

internal static class HttpRequestExtensions
{
    /// <summary>Who calls; set for every function that not just anyone may call.</summary>
    public static Actor Caller(this HttpRequest request) => request.Sender().Actor;

    /// <summary>By what way the caller's tickets and messages come.</summary>
    public static TicketChannel Channel(this HttpRequest request) => request.Sender().Channel;

    /// <summary>The sign-in that the request belongs to; null: it belongs to none.</summary>
    public static string? Session(this HttpRequest request) => request.Sender().Session;

    /// <summary>What the caller does now.</summary>
    public static Act Act(this HttpRequest request, TimeProvider time) =>
        new(request.Caller(), time.GetUtcNow(), new OperationId(Guid.NewGuid()));

    /// <summary>By what a second try of the request is known; null: the caller did not name it.</summary>
    public static RetryKey? RetryKey(this HttpRequest request, IdempotencyKey key, string bodyHash, TimeProvider time) =>
        key.Value is null ? null : new RetryKey(request.Caller().Id, key.Value, bodyHash) { At = time.GetUtcNow() };

    private static Caller Sender(this HttpRequest request) => request.HttpContext.Features.Get<Caller>()!;
}
