using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Http;

internal static class HttpRequestExtensions
{
    /// <summary>Who calls; set for every function that not just anyone may call.</summary>
    public static Actor Caller(this HttpRequest request) => request.HttpContext.Features.Get<Actor>()!;

    /// <summary>What the caller does now.</summary>
    public static Act Act(this HttpRequest request, TimeProvider time) =>
        new(request.Caller(), time.GetUtcNow(), new OperationId(Guid.NewGuid()));
}
