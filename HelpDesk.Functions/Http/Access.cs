namespace HelpDesk.Functions.Http;

/// <summary>Who may call a function.</summary>
public enum Access
{
    Anyone,
    SignedIn,
    Staff,
    Admin,
}
