namespace Ocop.Etl.News.Language;

/// <summary>A block of the article cut into tokens.</summary>
internal readonly record struct TokenBlock(BlockKind Kind, Token[] Tokens);
