namespace HelpDesk.Tests.Functions.Http;

/// <summary>How far a call comes.</summary>
public enum AccessAnswer
{
    /// <summary>401: the caller is nobody.</summary>
    Unknown,

    /// <summary>403: the caller is somebody who may not.</summary>
    Forbidden,

    /// <summary>To the function, which finds fault with the empty request or not.</summary>
    Admitted,
}
