namespace HelpDesk.Tests.Functions.Http;

/// <summary>The kinds of callers that every route is called by.</summary>
public enum AccessCaller
{
    Nobody,
    Requester,
    Agent,
    Admin,
}
