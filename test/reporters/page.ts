/** What a reader's page is made of: Markdown made to HTML as GitHub does, HTML parsed as a browser does. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export interface Page {
  /** Names of the elements, in order. */
  readonly tags: readonly string[];
  readonly attributes: readonly { readonly tag: string; readonly name: string; readonly value: string }[];
  /** Each text with the names of the elements around it; spaces that may not break are plain ones. */
  readonly texts: readonly { readonly text: string; readonly inside: readonly string[] }[];
  /** Comments that stand in the page. */
  readonly comments: readonly string[];
}

/** GitHub adds links of its own afterwards: to people, issues and commits. */
export function pageOf(markdown: string): Page {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return listed(parseFragment(html));
}

export function pageOfHtml(html: string): Page {
  return listed(parse(html));
}

function listed(root: Node): Page {
  const page = { tags: [], attributes: [], texts: [], comments: [] } as {
    -readonly [Key in keyof Page]: Page[Key][number][];
  };
  const visit = (node: Node, inside: readonly string[]): void => {
    if (node.nodeName === '#text' && 'value' in node)
      page.texts.push({ text: node.value.replaceAll('\u00a0', ' '), inside });
    if (node.nodeName === '#comment' && 'data' in node) page.comments.push(node.data);
    if ('tagName' in node) {
      page.tags.push(node.tagName);
      for (const { name, value } of node.attrs) page.attributes.push({ tag: node.tagName, name, value });
    }
    const within = 'tagName' in node ? [...inside, node.tagName] : inside;
    const children =
      node.nodeName === 'template' && 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
    for (const child of children) visit(child, within);
  };
  visit(root, []);
  return page;
}

/** All text of a page as it stands there. */
export function textOf({ texts }: Page): string {
  return texts.map(({ text }) => text).join('');
}
