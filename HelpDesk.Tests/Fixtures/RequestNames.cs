using Azure.Core;
using HelpDesk.Load.Proxy;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What a request to storage is about.</summary>
internal static class RequestNames
{
    /// <summary>Verb and first word of the path behind the account: <c>POST $batch</c>.</summary>
    public static string Name(this Request request) =>
        RequestKind.Of(request.Method.ToString(), request.Uri.ToUri().AbsolutePath);

    public static bool IsCommit(this Request request) => request.Name() == "POST $batch";

    public static bool IsShowing(this Request request) => request.Name() == "PUT views";
}
