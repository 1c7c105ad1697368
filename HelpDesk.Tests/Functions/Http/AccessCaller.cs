namespace HelpDesk.Tests.Functions.Http;

/// <summary>The kinds of callers that every route is called by.</summary>
public enum AccessCaller
{
    Nobody,
    Requester,
    Agent,
    Admin,

    /// <summary>An admin whose access token is a minute too old.</summary>
    ExpiredToken,

    /// <summary>An admin's access token of which one character is another.</summary>
    TamperedToken,

    /// <summary>A machine with every scope that there is.</summary>
    KeyOfAllScopes,

    /// <summary>A machine with every scope but the route's.</summary>
    KeyOfOtherScopes,
}
