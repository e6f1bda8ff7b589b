// First of all: pdf.js's viewer components take pdf.js itself from the global that it sets.
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/*
 * The reference of the viewer: pdf.js's own components as its examples put them together, and nothing around them.
 */

GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs';

const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const container = document.getElementById('container') as HTMLDivElement;
const viewer = new PDFViewer({ container, eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'page-width'; });

const paper = await getDocument({
  url: '/paper.pdf', cMapUrl: '/pdfjs/cmaps/', cMapPacked: true, standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/', iccUrl: '/pdfjs/iccs/', enableHWA: true,
}).promise;
viewer.setDocument(paper);
linkService.setDocument(paper);
